/* A dialogue with a record of every decision: conversation ASSETS LOG_DIRECTORY */
#include <careline/careline.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Whatever goes wrong, a person must look. The text names the place and holds no message. */
static void need(careline_status status, careline_error *error) {
  if (status == CARELINE_OK) return;
  fprintf(stderr, "%s (%s)\n", error != NULL ? careline_error_message(error) : "", careline_status_name(status));
  careline_error_free(error);
  exit(1);
}

static void say(const careline_engine *engine, careline_conversation *conversation, const char *text) {
  careline_message message;
  careline_decision *decision = NULL;
  careline_error *error = NULL;
  careline_message_init(&message);
  message.text = text;
  message.text_size = strlen(text);
  message.channel = CARELINE_CHANNEL_CHAT;
  need(careline_process(engine, conversation, &message, &decision, &error), error);
  printf("%s | %s\n", careline_label_name(CARELINE_VOCABULARY_TIER, careline_decision_tier(decision)),
         careline_decision_redacted(decision, NULL));
  careline_decision_free(decision);
}

int main(int argc, char **argv) {
  static const uint8_t key[32] = {42}; /* a host takes it from its key-management system: kms_host.c */
  static const char question[] = "Of course. What is your date of birth?";
  careline_audit_options log;
  careline_engine_options options;
  careline_audit *audit = NULL;
  careline_engine *engine = NULL;
  careline_conversation *conversation = NULL;
  careline_text *verifier_key = NULL;
  careline_error *error = NULL;
  if (argc != 3) return 3;

  careline_audit_options_init(&log);
  log.directory = argv[2];
  log.directory_size = strlen(argv[2]);
  log.origin = "clinic.example/desk";
  log.origin_size = strlen(log.origin);
  log.key = key;
  log.key_size = sizeof key;
  log.create = CARELINE_CREATE_IF_ABSENT;
  need(careline_audit_open(&log, &audit, &error), error);

  careline_engine_options_init(&options);
  options.assets_directory = argv[1];
  options.assets_directory_size = strlen(argv[1]);
  options.audit = audit;
  options.require_audit = 1; /* no decision without its record */
  need(careline_engine_open(&options, &engine, &error), error);

  need(careline_conversation_open(engine, &conversation, &error), error);
  say(engine, conversation, "hello i need to see someone about my knee");
  need(careline_conversation_agent_turn(conversation, question, strlen(question), &error), error);
  say(engine, conversation, "3 12 62"); /* read as the date that was asked for */
  say(engine, conversation, "and since this morning my chest feels tight");

  need(careline_audit_verifier_key(audit, &verifier_key, &error), error);
  printf("verifier key %s\n", careline_text_data(verifier_key));
  careline_text_free(verifier_key);
  careline_conversation_free(conversation); /* conversation, engine, log: in this order */
  careline_engine_free(engine);
  need(careline_audit_close(audit, &error), error);
  return 0;
}
