/* After everything was freed, no canary of a message is left in the process's writable memory.
 *
 *   memory_host ASSETS LOG_DIRECTORY
 * The canary is never written in one piece in this program: it is put together in a buffer that the
 * program wipes itself. */
#include <errno.h>

#include "host.h"

/* Kept apart and shifted by one, so that neither the binary nor its constants hold the canary. */
static const char shifted[] = "[pmuboldbYfyrwjtu";
static char canary[sizeof shifted];

static void make_canary(void) {
  size_t i;
  for (i = 0; shifted[i] != 0; ++i) canary[i] = (char)(shifted[i] - 1);
}

static void wipe(char* data, size_t size) {
  volatile char* p = data;
  while (size-- > 0) *p++ = 0;
}

/* Places in writable memory where the canary (given shifted) stands. */
static int scan(void) {
  FILE* maps = fopen("/proc/self/maps", "r");
  FILE* memory = fopen("/proc/self/mem", "rb");
  char line[512];
  static unsigned char page[1 << 16];
  const size_t n = sizeof shifted - 1;
  int found = 0;
  REQUIRE(maps != NULL && memory != NULL);
  while (fgets(line, sizeof line, maps) != NULL) {
    unsigned long begin, end, at;
    char access[8];
    if (sscanf(line, "%lx-%lx %7s", &begin, &end, access) != 3 || access[1] != 'w') continue;
    for (at = begin; at < end; at += sizeof page - 64) {
      size_t size = end - at < sizeof page ? end - at : sizeof page, i, k;
      if (at <= (unsigned long)page && (unsigned long)page < at + size) continue;
      if (fseek(memory, (long)at, SEEK_SET) != 0) break;
      size = fread(page, 1, size, memory);
      for (i = 0; i + n <= size; ++i) {
        for (k = 0; k < n && page[i + k] + 1 == (unsigned char)shifted[k]; ++k) {
        }
        if (k == n) {
          fprintf(stderr, "found at %lx in %s", at + i, line);
          ++found;
        }
      }
    }
  }
  fclose(maps);
  fclose(memory);
  return found;
}

static void use(const char* assets, const char* directory) {
  careline_audit* audit = open_log(directory, 1);
  careline_engine* engine = open_engine(assets, audit);
  careline_conversation* conversation = NULL;
  careline_decision* decision;
  careline_text *json = NULL, *handoff = NULL;
  careline_phi* phi = NULL;
  careline_error* error = NULL;
  careline_message message;
  char text[256];
  int i;
  require_ok(careline_conversation_open(engine, &conversation, &error), error, "conversation");
  require_ok(careline_conversation_known_party(conversation, CARELINE_PHI_NAME, canary,
                                               strlen(canary), &error),
             error, "known_party");
  for (i = 0; i < 3; ++i) {
    snprintf(text, sizeof text, "hello my name is %s and my code word is %s, call me", canary,
             canary);
    decision = decide(engine, conversation, text);
    require_ok(careline_decision_json(decision, &json, &error), error, "json");
    careline_text_free(json);
    careline_decision_free(decision);
    message = message_of(text);
    require_ok(careline_detect_phi(engine, conversation, &message, &phi, &error), error, "detect");
    careline_phi_free(phi);
    require_ok(careline_redact(engine, NULL, &message, NULL, &phi, &error), error, "redact");
    careline_phi_free(phi);
  }
  require_ok(careline_conversation_handoff(conversation, &handoff, &error), error, "handoff");
  careline_text_free(handoff);
  careline_conversation_free(conversation);
  careline_engine_free(engine);
  careline_audit_free(audit);
  wipe(text, sizeof text);
  memset(&message, 0, sizeof message);
}

int main(int argc, char** argv) {
  int before;
  char* proof;
  REQUIRE(argc == 3);
  make_canary();
  /* The scan must be able to find it, or it proves nothing. */
  proof = malloc(64);
  REQUIRE(proof != NULL);
  strcpy(proof, canary);
  before = scan();
  REQUIRE(before >= 2);
  wipe(proof, 64);
  free(proof);
  use(argv[1], argv[2]);
  wipe(canary, sizeof canary);
  printf("%d\n", scan());
  return 0;
}
