/* The README's ten lines: one message in, one decision out. */
#include <careline/careline.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char** argv) {
  careline_engine_options options;
  careline_engine* engine = NULL;
  careline_message message;
  careline_decision* decision = NULL;
  careline_error* error = NULL;
  const char* assets = argc > 1 ? argv[1] : "/usr/share/careline";

  /* README begins */
  careline_engine_options_init(&options);
  options.assets_directory = assets;
  options.assets_directory_size = strlen(assets);
  if (careline_engine_open(&options, &engine, &error) != CARELINE_OK) goto failed;

  careline_message_init(&message);
  message.text =
      "hi its Dana Whitfield 4/11/56, can i move my appt? also my left arm's gone numb lol";
  message.text_size = strlen(message.text);
  if (careline_process(engine, NULL, &message, &decision, &error) != CARELINE_OK) goto failed;

  printf("tier      %s\n",
         careline_label_name(CARELINE_VOCABULARY_TIER, careline_decision_tier(decision)));
  printf("intent    %s\n", careline_decision_intent(decision));
  printf("redacted  %s\n", careline_decision_redacted(decision, NULL));
  printf("why       %s\n", careline_decision_explanation(decision));
  /* README ends */

  careline_decision_free(decision);
  careline_engine_free(engine);
  return 0;

failed:
  fprintf(stderr, "quickstart: %s\n", careline_error_message(error));
  careline_error_free(error);
  careline_engine_free(engine);
  return 1;
}
