/* What the host programs share: opening an engine and a log the short way, failing loudly. */
#ifndef CARELINE_TESTS_HOST_H_
#define CARELINE_TESTS_HOST_H_

#include <careline/careline.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define REQUIRE(condition)                                                    \
  do {                                                                        \
    if (!(condition)) {                                                       \
      fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #condition); \
      exit(1);                                                                \
    }                                                                         \
  } while (0)

static inline void require_ok(careline_status status, careline_error* error, const char* what) {
  if (status == CARELINE_OK) return;
  fprintf(stderr, "%s: %s (%s)\n", what, error ? careline_error_message(error) : "",
          careline_status_name(status));
  exit(1);
}

static inline careline_audit* open_log(const char* directory, int create) {
  static const uint8_t key[32] = {1, 2, 3};
  careline_audit_options options;
  careline_audit* audit = NULL;
  careline_error* error = NULL;
  careline_audit_options_init(&options);
  options.directory = directory;
  options.directory_size = strlen(directory);
  options.origin = "host.example/log";
  options.origin_size = strlen(options.origin);
  options.key = key;
  options.key_size = sizeof key;
  options.create = create;
  require_ok(careline_audit_open(&options, &audit, &error), error, "careline_audit_open");
  return audit;
}

static inline careline_engine* open_engine(const char* assets, const careline_audit* audit) {
  careline_engine_options options;
  careline_engine* engine = NULL;
  careline_error* error = NULL;
  careline_engine_options_init(&options);
  options.assets_directory = assets;
  options.assets_directory_size = strlen(assets);
  options.audit = audit;
  require_ok(careline_engine_open(&options, &engine, &error), error, "careline_engine_open");
  return engine;
}

static inline careline_message message_of(const char* text) {
  careline_message message;
  careline_message_init(&message);
  message.text = text;
  message.text_size = strlen(text);
  return message;
}

static inline careline_decision* decide(const careline_engine* engine,
                                        careline_conversation* conversation, const char* text) {
  const careline_message message = message_of(text);
  careline_decision* decision = NULL;
  careline_error* error = NULL;
  require_ok(careline_process(engine, conversation, &message, &decision, &error), error,
             "careline_process");
  return decision;
}

#endif
