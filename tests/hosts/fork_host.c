/* A child must not use what its parent opened: every call says so, nothing is written, and freeing
 * is safe. The parent goes on unharmed.
 *
 *   fork_host ASSETS LOG_DIRECTORY */
#include <sys/wait.h>
#include <unistd.h>

#include "host.h"

static void child(careline_audit* audit, careline_engine* engine,
                  careline_conversation* conversation) {
  const careline_message message = message_of("are you open");
  careline_decision* decision = NULL;
  careline_phi* phi = NULL;
  careline_text* text = NULL;
  careline_error* error = NULL;
  uint64_t sequence = 0;
  static const char entry[] = "{\"kind\":\"outcome\",\"outcome\":\"resolved\"}";
  REQUIRE(careline_process(engine, NULL, &message, &decision, &error) == CARELINE_E_FORKED);
  REQUIRE(strstr(careline_error_message(error), "fork") != NULL);
  careline_error_free(error);
  REQUIRE(careline_process(engine, conversation, &message, &decision, NULL) == CARELINE_E_FORKED);
  REQUIRE(careline_detect_phi(engine, NULL, &message, &phi, NULL) == CARELINE_E_FORKED);
  REQUIRE(careline_audit_append(audit, entry, sizeof entry - 1, &sequence, NULL) ==
          CARELINE_E_FORKED);
  REQUIRE(careline_audit_checkpoint(audit, &text, NULL) == CARELINE_E_FORKED);
  careline_conversation_free(conversation);
  careline_engine_free(engine);
  careline_audit_free(audit);
  _exit(0);
}

int main(int argc, char** argv) {
  careline_audit* audit;
  careline_engine* engine;
  careline_conversation* conversation = NULL;
  careline_error* error = NULL;
  int status = 0, i;
  pid_t pid;
  REQUIRE(argc == 3);
  audit = open_log(argv[2], 1);
  engine = open_engine(argv[1], audit);
  require_ok(careline_conversation_open(engine, &conversation, &error), error, "conversation");
  careline_decision_free(decide(engine, conversation, "hello"));
  pid = fork();
  REQUIRE(pid >= 0);
  if (pid == 0) child(audit, engine, conversation);
  REQUIRE(waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0);
  for (i = 0; i < 20; ++i) careline_decision_free(decide(engine, conversation, "still here"));
  careline_conversation_free(conversation);
  careline_engine_free(engine);
  require_ok(careline_audit_close(audit, &error), error, "careline_audit_close");
  return 0;
}
