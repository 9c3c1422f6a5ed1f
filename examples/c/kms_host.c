/* An audit log whose keys are wrapped by a key-management service in another process.
 *
 *   kms_host SOCKET ASSETS LOG_DIRECTORY
 *
 * The log's folder holds only what the service wrapped: without the service nobody reads the log,
 * not even this program. examples/python/kms_server.py is the service and defines the protocol.
 * Opens or creates the log, records two decisions, prints the verifier key. */
#define _POSIX_C_SOURCE 200809L
#include <careline/careline.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

/* Sends or receives all of `size` bytes; 0 on failure or timeout. */
static int transfer(int fd, uint8_t *data, size_t size, int sending) {
  while (size > 0) {
    const ssize_t n = sending ? send(fd, data, size, MSG_NOSIGNAL) : recv(fd, data, size, 0);
    if (n <= 0) return 0;
    data += n;
    size -= (size_t)n;
  }
  return 1;
}

static int connect_to(const char *path) {
  struct sockaddr_un address = {0};
  const struct timeval patience = {5, 0}; /* a key service that hangs must not hang the host */
  const int fd = socket(AF_UNIX, SOCK_STREAM, 0);
  if (fd < 0) return -1;
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  address.sun_family = AF_UNIX;
  if (strlen(path) >= sizeof address.sun_path) {
    close(fd);
    return -1;
  }
  strcpy(address.sun_path, path);
  if (connect(fd, (const struct sockaddr *)&address, sizeof address) != 0) {
    close(fd);
    return -1;
  }
  return fd;
}

/* One request: operation, size, bytes; the answer goes to `out`, which has room for *out_size. */
static careline_status ask(const char *path, char operation, const uint8_t *in, size_t in_size,
                           uint8_t *out, size_t *out_size) {
  uint8_t request[3 + 1024], head[3];
  size_t size;
  int done;
  const int fd = connect_to(path);
  if (fd < 0) return CARELINE_E_IO;
  if (in_size > 1024) {
    close(fd);
    return CARELINE_E_INVALID_ARGUMENT;
  }
  request[0] = (uint8_t)operation;
  request[1] = (uint8_t)(in_size >> 8);
  request[2] = (uint8_t)in_size;
  memcpy(request + 3, in, in_size);
  done = transfer(fd, request, 3 + in_size, 1) && transfer(fd, head, sizeof head, 0);
  memset(request, 0, sizeof request); /* a host uses explicit_bzero or its like */
  size = done ? (size_t)head[1] << 8 | head[2] : 0;
  done = done && head[0] == 0 && size <= *out_size && transfer(fd, out, size, 0);
  close(fd);
  if (!done) return CARELINE_E_AUDIT_KEY;
  *out_size = size;
  return CARELINE_OK;
}

static careline_status wrap(void *user, const uint8_t *in, size_t in_size, uint8_t *out,
                            size_t *out_size) {
  return ask(user, 'w', in, in_size, out, out_size);
}

static careline_status unwrap(void *user, const uint8_t *in, size_t in_size, uint8_t *out,
                              size_t *out_size) {
  return ask(user, 'u', in, in_size, out, out_size);
}

static careline_status decide(const careline_engine *engine, const char *text,
                              careline_error **error) {
  careline_message message;
  careline_decision *decision = NULL;
  careline_status status;
  careline_message_init(&message);
  message.text = text;
  message.text_size = strlen(text);
  status = careline_process(engine, NULL, &message, &decision, error);
  if (status == CARELINE_OK) {
    printf("%s\n", careline_label_name(CARELINE_VOCABULARY_TIER, careline_decision_tier(decision)));
  }
  careline_decision_free(decision);
  return status;
}

int main(int argc, char **argv) {
  careline_audit_options log;
  careline_engine_options options;
  careline_audit *audit = NULL;
  careline_engine *engine = NULL;
  careline_text *key = NULL;
  careline_error *error = NULL;
  careline_status status;
  if (argc != 4) {
    fprintf(stderr, "usage: kms_host SOCKET ASSETS LOG_DIRECTORY\n");
    return 3;
  }
  careline_audit_options_init(&log);
  log.directory = argv[3];
  log.directory_size = strlen(argv[3]);
  log.origin = "clinic.example/kms";
  log.origin_size = strlen(log.origin);
  log.create = CARELINE_CREATE_IF_ABSENT;
  log.wrap = wrap;
  log.unwrap = unwrap;
  log.key_user = argv[1];
  status = careline_audit_open(&log, &audit, &error);
  if (status == CARELINE_OK) {
    careline_engine_options_init(&options);
    options.assets_directory = argv[2];
    options.assets_directory_size = strlen(argv[2]);
    options.audit = audit;
    options.require_audit = 1;
    status = careline_engine_open(&options, &engine, &error);
  }
  if (status == CARELINE_OK) status = decide(engine, "are you open on saturday", &error);
  if (status == CARELINE_OK) status = decide(engine, "my dad cant catch his breath", &error);
  careline_engine_free(engine);
  if (status == CARELINE_OK) status = careline_audit_verifier_key(audit, &key, &error);
  if (status == CARELINE_OK) printf("verifier key %s\n", careline_text_data(key));
  careline_text_free(key);
  if (status == CARELINE_OK) {
    status = careline_audit_close(audit, &error);
  } else {
    careline_audit_free(audit);
  }
  if (status != CARELINE_OK) {
    fprintf(stderr, "kms_host: %s (%s)\n", error ? careline_error_message(error) : "",
            careline_status_name(status));
    careline_error_free(error);
    return 1;
  }
  return 0;
}
