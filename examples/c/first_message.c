#include <careline/careline.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
  if (argc != 3) return 3; /* first_message ASSETS TEXT */
  careline_engine_options options;
  careline_engine_options_init(&options);
  options.assets_directory = argv[1];
  options.assets_directory_size = strlen(argv[1]);
  careline_engine *engine = NULL;
  careline_decision *decision = NULL;
  careline_error *error = NULL;
  careline_message message;
  careline_message_init(&message);
  message.text = argv[2];
  message.text_size = strlen(argv[2]);
  if (careline_engine_open(&options, &engine, &error) == CARELINE_OK &&
      careline_process(engine, NULL, &message, &decision, &error) == CARELINE_OK) {
    printf("%s | %s\n", careline_label_name(CARELINE_VOCABULARY_TIER, careline_decision_tier(decision)),
           careline_decision_redacted(decision, NULL));
  } else {
    fprintf(stderr, "%s\n", careline_error_message(error));
  }
  const int failed = decision == NULL;
  careline_error_free(error);
  careline_decision_free(decision);
  careline_engine_free(engine);
  return failed;
}
