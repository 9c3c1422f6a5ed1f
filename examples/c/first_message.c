#include <careline/careline.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
  if (argc != 3) return 3; /* first_message ASSETS TEXT */
  careline_engine *engine = NULL;
  careline_decision *decision = NULL;
  careline_engine_options options;
  careline_message message;
  careline_engine_options_init(&options);
  options.assets_directory = argv[1];
  options.assets_directory_size = strlen(argv[1]);
  if (careline_engine_open(&options, &engine, NULL) != CARELINE_OK) return 1;
  careline_message_init(&message);
  message.text = argv[2];
  message.text_size = strlen(argv[2]);
  if (careline_process(engine, NULL, &message, &decision, NULL) != CARELINE_OK) return 1;
  printf("%s | %s\n", careline_label_name(CARELINE_VOCABULARY_TIER, careline_decision_tier(decision)),
         careline_decision_redacted(decision, NULL));
  careline_decision_free(decision);
  careline_engine_free(engine);
  return 0;
}
