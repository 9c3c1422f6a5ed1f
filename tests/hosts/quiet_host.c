/* Does everything that a guest might be tempted to print, connect or look up for; prints nothing
 * itself.
 *
 *   quiet_host ASSETS LOG_DIRECTORY */
#include "host.h"

int main(int argc, char** argv) {
  careline_audit* audit;
  careline_engine* engine;
  careline_conversation* conversation = NULL;
  careline_decision* decision = NULL;
  careline_error* error = NULL;
  careline_message bad;
  REQUIRE(argc == 3);
  audit = open_log(argv[2], 1);
  engine = open_engine(argv[1], audit);
  require_ok(careline_conversation_open(engine, &conversation, &error), error, "conversation");
  careline_decision_free(decide(engine, conversation, "hello i am Zoltanka Wexqvist"));
  careline_decision_free(decide(engine, conversation, "me duele el pecho"));
  bad = message_of("Zoltanka \xff");
  REQUIRE(careline_process(engine, conversation, &bad, &decision, &error) ==
          CARELINE_E_INVALID_UTF8);
  REQUIRE(careline_error_offset(error) == 9);
  careline_error_free(error);
  error = NULL;
  REQUIRE(careline_engine_reload_policy(engine, "/nowhere/p.yaml", 15, &error) != CARELINE_OK);
  careline_error_free(error);
  careline_conversation_free(conversation);
  careline_engine_free(engine);
  careline_audit_free(audit);
  return 0;
}
