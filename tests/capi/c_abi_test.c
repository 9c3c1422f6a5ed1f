/* Every function of careline.h, with good and with bad arguments, from pure C99.
 *
 *   c_abi_test REPORT WORK_DIRECTORY ASSETS */
#include <careline/careline.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check.h"

static const char *work_directory, *assets;
static careline_engine *engine;
static careline_audit *audit;
static char audit_directory[600];
static const uint8_t key[32] = {9, 8, 7, 6, 5, 4, 3, 2, 1};

#define CANARY "Zoltanka Wexqvist"
#define SIZED(literal) (literal), sizeof(literal) - 1

/* Status of a failed call; its error must say where, repeat nothing, and be freed. */
static careline_status take(careline_status status, careline_error *error) {
  if (status == CARELINE_OK) {
    CHECK(error == NULL);
    return status;
  }
  CHECK(error != NULL);
  CHECK(careline_error_status(error) == status);
  CHECK(strlen(careline_error_message(error)) > 0);
  CHECK(strstr(careline_error_message(error), "Zoltanka") == NULL);
  careline_error_free(error);
  return status;
}

/* FAILS(E_INVALID_ARGUMENT, careline_process(engine, NULL, NULL, &decision, &error)) */
#define FAILS(expected, call)                             \
  do {                                                    \
    careline_error *error = (careline_error *)0;          \
    careline_status got_ = (call);                        \
    CHECK(got_ == CARELINE_##expected);                   \
    take(got_, error);                                    \
  } while (0)
#define SUCCEEDS(call)                                                         \
  do {                                                                         \
    careline_error *error = (careline_error *)0;                               \
    careline_status got_ = (call);                                             \
    CHECK(got_ == CARELINE_OK);                                                \
    if (got_ != CARELINE_OK) fprintf(stderr, "  %s\n", careline_error_message(error)); \
    careline_error_free(error);                                                \
  } while (0)

static careline_message message_of(const char *text) {
  careline_message m;
  careline_message_init(&m);
  m.text = text;
  m.text_size = strlen(text);
  return m;
}

static void path_in_work(char *out, size_t size, const char *name) {
  snprintf(out, size, "%s/%s", work_directory, name);
}

static void write_file(const char *path, const char *text) {
  FILE *f = fopen(path, "wb");
  CHECK(f != NULL);
  if (f == NULL) return;
  CHECK(fwrite(text, 1, strlen(text), f) == strlen(text));
  CHECK(fclose(f) == 0);
}

/* --- versions, statuses, vocabularies ------------------------------------------------------ */

static void test_version(void) {
  char expected[32];
  snprintf(expected, sizeof expected, "%d.%d.%d", CARELINE_VERSION_MAJOR, CARELINE_VERSION_MINOR,
           CARELINE_VERSION_PATCH);
  CHECK_TEXT(careline_version(), expected);
  CHECK(careline_abi_version() == CARELINE_VERSION_MAJOR * 1000 + CARELINE_VERSION_MINOR);
}

static void test_status_names(void) {
  int32_t s, other;
  CHECK_TEXT(careline_status_name(CARELINE_OK), "ok");
  CHECK_TEXT(careline_status_name(CARELINE_E_INVALID_UTF8), "invalid_utf8");
  CHECK_TEXT(careline_status_name(CARELINE_E_INTERNAL), "internal");
  CHECK_TEXT(careline_status_name(1), "unknown");
  CHECK_TEXT(careline_status_name(-9999), "unknown");
  for (s = 0; s >= CARELINE_E_INTERNAL; --s) {
    for (other = s - 1; other >= CARELINE_E_INTERNAL; --other) {
      CHECK(strcmp(careline_status_name(s), careline_status_name(other)) != 0);
    }
  }
}

static void test_vocabularies(void) {
  static const int32_t sizes[] = {3, 6, 5, 14, 16, 4, 2, 26, 6, 9};
  int32_t v, i;
  for (v = 0; v < 10; ++v) {
    for (i = 0; i < sizes[v]; ++i) {
      const char *name = careline_label_name(v, i);
      CHECK(name != NULL && careline_label_value(v, name, strlen(name)) == i);
    }
    CHECK(careline_label_name(v, sizes[v]) == NULL);
    CHECK(careline_label_name(v, -1) == NULL);
    CHECK(careline_label_value(v, SIZED("no_such_label")) == -1);
    CHECK(careline_label_value(v, "", 0) == -1);
    CHECK(careline_label_value(v, NULL, 3) == -1);
  }
  CHECK(careline_label_name(10, 0) == NULL);
  CHECK(careline_label_name(-1, 0) == NULL);
  CHECK(careline_label_value(99, SIZED("ssn")) == -1);
  CHECK(careline_label_value(CARELINE_VOCABULARY_PHI_KIND, "ssnx", 3) == CARELINE_PHI_SSN);
  CHECK_TEXT(careline_label_name(CARELINE_VOCABULARY_TIER, CARELINE_TIER_IMMEDIATE_HUMAN),
             "immediate_human");
  CHECK_TEXT(careline_label_name(CARELINE_VOCABULARY_OPERATOR, CARELINE_OPERATOR_DATE_SHIFT),
             "date_shift");
}

/* --- NULL handles: every getter has an answer, every free is a no-op ------------------------ */

static void test_null_handles(void) {
  size_t count = 7;
  const int64_t *offsets = (const int64_t *)1;
  const float *confidences = (const float *)1;
  float confidence = 0;
  CHECK_TEXT(careline_error_message(NULL), "");
  CHECK(careline_error_status(NULL) == CARELINE_OK);
  CHECK(careline_error_offset(NULL) == -1);
  CHECK(careline_error_line(NULL) == 0);
  CHECK(careline_error_column(NULL) == 0);
  CHECK_TEXT(careline_text_data(NULL), "");
  CHECK(careline_text_size(NULL) == 0);
  CHECK(careline_report_outcome(NULL) == CARELINE_OUTCOME_INCONCLUSIVE);
  CHECK_TEXT(careline_report_text(NULL, &count), "");
  CHECK(count == 0);
  CHECK(careline_decision_tier(NULL) == CARELINE_TIER_IMMEDIATE_HUMAN);
  CHECK_TEXT(careline_decision_id(NULL), "");
  CHECK_TEXT(careline_decision_queue(NULL), "");
  CHECK_TEXT(careline_decision_template(NULL), "");
  CHECK_TEXT(careline_decision_reply(NULL), "");
  CHECK_TEXT(careline_decision_intent(NULL), "");
  CHECK(careline_decision_intent_confidence(NULL) == 0.0F);
  CHECK(careline_decision_intent_reason(NULL) == CARELINE_REASON_NO_EVIDENCE);
  CHECK(careline_decision_language(NULL) == CARELINE_LANGUAGE_UNKNOWN);
  CHECK_TEXT(careline_decision_explanation(NULL), "");
  CHECK_TEXT(careline_decision_redacted(NULL, &count), "");
  count = 7;
  CHECK(careline_decision_spans(NULL, &count) == NULL && count == 0);
  count = 7;
  CHECK(careline_decision_signals(NULL, &count) == NULL && count == 0);
  count = 7;
  CHECK(careline_phi_spans(NULL, &count) == NULL && count == 0);
  CHECK(careline_phi_redacted(NULL, NULL) == NULL);
  CHECK_TEXT(careline_intent_label(NULL), "");
  CHECK(careline_intent_confidence(NULL) == 0.0F);
  CHECK(careline_intent_margin(NULL) == 0.0F);
  CHECK(careline_intent_reason(NULL) == CARELINE_REASON_NO_EVIDENCE);
  CHECK(careline_intent_agreed(NULL) == 0);
  CHECK(careline_intent_language(NULL) == CARELINE_LANGUAGE_UNKNOWN);
  CHECK(careline_intent_ranked(NULL, 0, &confidence) == NULL);
  count = 7;
  CHECK(careline_signals_items(NULL, &count) == NULL && count == 0);
  CHECK(careline_batch_size(NULL) == 0);
  CHECK(careline_batch_statuses(NULL) == NULL);
  CHECK(careline_batch_spans(NULL, &offsets) == NULL && offsets == NULL);
  CHECK(careline_batch_redacted(NULL, &offsets) == NULL);
  CHECK(careline_batch_intents(NULL, &confidences) == NULL && confidences == NULL);
  CHECK(careline_batch_signals(NULL, &offsets) == NULL);
  CHECK(careline_engine_label(NULL, 0) == NULL);
  careline_error_free(NULL);
  careline_text_free(NULL);
  careline_report_free(NULL);
  careline_audit_free(NULL);
  careline_engine_free(NULL);
  careline_conversation_free(NULL);
  careline_decision_free(NULL);
  careline_phi_free(NULL);
  careline_intent_free(NULL);
  careline_signals_free(NULL);
  careline_batch_free(NULL);
  careline_message_init(NULL);
  careline_engine_options_init(NULL);
  careline_audit_options_init(NULL);
  careline_audit_verify_options_init(NULL);
  careline_redact_options_init(NULL);
}

static void test_null_arguments(void) {
  const careline_message m = message_of("hello");
  careline_decision *decision = (careline_decision *)1;
  careline_phi *phi = NULL;
  careline_intent *intent = NULL;
  careline_signals *signals = NULL;
  careline_batch *batch = NULL;
  careline_text *text = NULL;
  careline_report *report = NULL;
  careline_conversation *conversation = NULL;
  careline_engine *other = (careline_engine *)1;
  careline_audit *log = NULL;
  FAILS(E_INVALID_ARGUMENT, careline_process(NULL, NULL, &m, &decision, &error));
  CHECK(decision == NULL); /* results are reset before anything else */
  FAILS(E_INVALID_ARGUMENT, careline_process(engine, NULL, NULL, &decision, &error));
  FAILS(E_INVALID_ARGUMENT, careline_process(engine, NULL, &m, NULL, &error));
  CHECK(careline_process(NULL, NULL, &m, &decision, NULL) == CARELINE_E_INVALID_ARGUMENT);
  FAILS(E_INVALID_ARGUMENT, careline_detect_phi(NULL, NULL, &m, &phi, &error));
  FAILS(E_INVALID_ARGUMENT, careline_detect_phi(engine, NULL, NULL, &phi, &error));
  FAILS(E_INVALID_ARGUMENT, careline_detect_phi(engine, NULL, &m, NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_redact(NULL, NULL, &m, NULL, &phi, &error));
  FAILS(E_INVALID_ARGUMENT, careline_redact(engine, NULL, NULL, NULL, &phi, &error));
  FAILS(E_INVALID_ARGUMENT, careline_redact(engine, NULL, &m, NULL, NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_classify(NULL, NULL, &m, &intent, &error));
  FAILS(E_INVALID_ARGUMENT, careline_classify(engine, NULL, NULL, &intent, &error));
  FAILS(E_INVALID_ARGUMENT, careline_classify(engine, NULL, &m, NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_detect_signals(NULL, &m, &signals, &error));
  FAILS(E_INVALID_ARGUMENT, careline_detect_signals(engine, NULL, &signals, &error));
  FAILS(E_INVALID_ARGUMENT, careline_detect_signals(engine, &m, NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_evaluate(NULL, SIZED("{}"), &decision, &error));
  FAILS(E_INVALID_ARGUMENT, careline_evaluate(engine, NULL, 2, &decision, &error));
  FAILS(E_INVALID_ARGUMENT, careline_evaluate(engine, SIZED("{}"), NULL, &error));
  FAILS(E_INVALID_ARGUMENT,
        careline_reveal(NULL, SIZED("x"), SIZED("nurse"), SIZED("treatment"), &text, &error));
  FAILS(E_INVALID_ARGUMENT,
        careline_reveal(engine, NULL, 1, SIZED("nurse"), SIZED("treatment"), &text, &error));
  FAILS(E_INVALID_ARGUMENT,
        careline_reveal(engine, SIZED("x"), NULL, 0, SIZED("treatment"), &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_reveal(engine, SIZED("x"), SIZED("nurse"), NULL, 0, &text, &error));
  FAILS(E_INVALID_ARGUMENT,
        careline_reveal(engine, SIZED("x"), SIZED("nurse"), SIZED("treatment"), NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_decision_json(NULL, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_phi_json(NULL, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_intent_json(NULL, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_signals_json(NULL, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_batch_json(NULL, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_report_json(NULL, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_engine_json(NULL, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_engine_json(engine, NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_engine_open(NULL, &other, &error));
  CHECK(other == NULL);
  FAILS(E_INVALID_ARGUMENT, careline_engine_reload_policy(NULL, SIZED("x"), &error));
  FAILS(E_INVALID_ARGUMENT, careline_engine_reload_policy(engine, NULL, 1, &error));
  FAILS(E_INVALID_ARGUMENT, careline_conversation_open(NULL, &conversation, &error));
  FAILS(E_INVALID_ARGUMENT, careline_conversation_open(engine, NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_conversation_agent_turn(NULL, SIZED("x"), &error));
  FAILS(E_INVALID_ARGUMENT, careline_conversation_known_party(NULL, 0, SIZED("x"), &error));
  FAILS(E_INVALID_ARGUMENT, careline_conversation_replace_tail(NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_conversation_handoff(NULL, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_open(NULL, &log, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_close(NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_verifier_key(NULL, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_verifier_key(audit, NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_checkpoint(NULL, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_append(NULL, SIZED("{}"), NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_append(audit, NULL, 2, NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_query(NULL, SIZED("{}"), &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_query(audit, NULL, 2, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_query(audit, SIZED("{}"), NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_verify(NULL, &report, &error));
  FAILS(E_INVALID_ARGUMENT, careline_policy_check(NULL, 0, &report, &error));
  FAILS(E_INVALID_ARGUMENT, careline_policy_check(SIZED("x"), NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_policy_test(NULL, SIZED("x"), &report, &error));
  FAILS(E_INVALID_ARGUMENT, careline_policy_test(engine, NULL, 1, &report, &error));
  FAILS(E_INVALID_ARGUMENT, careline_policy_explain(NULL, SIZED("{}"), &report, &error));
  FAILS(E_INVALID_ARGUMENT, careline_policy_explain(engine, NULL, 2, &report, &error));
  FAILS(E_INVALID_ARGUMENT,
        careline_batch_run(NULL, CARELINE_STEP_DETECT, NULL, NULL, "", NULL, 0, &batch, &error));
  FAILS(E_INVALID_ARGUMENT,
        careline_batch_run(engine, CARELINE_STEP_DETECT, NULL, NULL, "", NULL, 0, NULL, &error));
}

/* --- structs ------------------------------------------------------------------------------- */

static void test_message_fields(void) {
  careline_message m = message_of("are you open on saturday");
  careline_decision *decision = NULL;
  struct {
    careline_message known;
    char later[32];
  } newer;
  CHECK(m.struct_size == sizeof m && m.verified == CARELINE_UNKNOWN && m.open_hours == CARELINE_UNKNOWN);
#define REFUSED(field, value)                                                            \
  do {                                                                                   \
    careline_message bad = m;                                                            \
    bad.field = (value);                                                                 \
    FAILS(E_INVALID_ARGUMENT, careline_process(engine, NULL, &bad, &decision, &error));  \
  } while (0)
  REFUSED(struct_size, 0);
  REFUSED(struct_size, (uint32_t)sizeof m - 1);
  REFUSED(channel, -1);
  REFUSED(channel, 6);
  REFUSED(speaker, 5);
  REFUSED(speaker, -2);
  REFUSED(language, 14);
  REFUSED(verified, 2);
  REFUSED(open_hours, 3);
  REFUSED(text, NULL);
  REFUSED(id_size, 5);
  REFUSED(page_size, 5);
  REFUSED(role_size, 5);
  REFUSED(purpose_size, 5);
  REFUSED(subject_size, 5);
#undef REFUSED
  m.page = "two words";
  m.page_size = 9;
  FAILS(E_INVALID_ARGUMENT, careline_process(engine, NULL, &m, &decision, &error));
  m.page = "billing";
  m.page_size = 7;
  m.id = "corr-1";
  m.id_size = 6;
  m.channel = CARELINE_CHANNEL_SMS;
  m.speaker = CARELINE_SPEAKER_PATIENT;
  m.language = CARELINE_LANGUAGE_EN;
  m.verified = 1;
  m.open_hours = 1;
  SUCCEEDS(careline_process(engine, NULL, &m, &decision, &error));
  CHECK(careline_decision_language(decision) == CARELINE_LANGUAGE_EN);
  careline_decision_free(decision);
  /* A caller of a newer header: fields that this library does not know must be unset. */
  memset(&newer, 0, sizeof newer);
  newer.known = m;
  newer.known.struct_size = sizeof newer;
  SUCCEEDS(careline_process(engine, NULL, &newer.known, &decision, &error));
  careline_decision_free(decision);
  newer.later[31] = 1;
  FAILS(E_UNSUPPORTED, careline_process(engine, NULL, &newer.known, &decision, &error));
}

static void test_engine_options(void) {
  careline_engine_options o;
  careline_engine *other = NULL;
  careline_text *json = NULL;
  size_t i = 0;
  careline_engine_options_init(&o);
  CHECK(o.struct_size == sizeof o && o.max_message_bytes == 1U << 20);
  FAILS(E_INVALID_ARGUMENT, careline_engine_open(&o, &other, &error)); /* no assets */
  FAILS(E_INVALID_ARGUMENT, careline_engine_open(&o, NULL, &error));
  o.assets_directory = "/nowhere";
  o.assets_directory_size = 8;
  CHECK(careline_engine_open(&o, &other, NULL) != CARELINE_OK && other == NULL);
  o.assets_directory = assets;
  o.assets_directory_size = strlen(assets);
#define REFUSED(field, value)                                                  \
  do {                                                                         \
    careline_engine_options bad = o;                                           \
    bad.field = (value);                                                       \
    FAILS(E_INVALID_ARGUMENT, careline_engine_open(&bad, &other, &error));     \
  } while (0)
  REFUSED(struct_size, 8);
  REFUSED(invalid_utf8, 2);
  REFUSED(max_message_bytes, 0);
  REFUSED(max_message_bytes, 0xFFFFFFFFU);
  REFUSED(redaction_key, key); /* size 0 */
#undef REFUSED
  o.policy_path = "/nowhere/policy.yaml";
  o.policy_path_size = strlen(o.policy_path);
  FAILS(E_NOT_FOUND, careline_engine_open(&o, &other, &error));
  o.policy_path = NULL;
  o.model_path = "/nowhere/model.clm";
  o.model_path_size = strlen(o.model_path);
  CHECK(careline_engine_open(&o, &other, NULL) != CARELINE_OK);

  while (careline_engine_label(engine, i) != NULL) ++i;
  CHECK(i == 63);
  SUCCEEDS(careline_engine_json(engine, &json, &error));
  CHECK(strstr(careline_text_data(json), careline_version()) != NULL);
  CHECK(strlen(careline_text_data(json)) == careline_text_size(json));
  careline_text_free(json);
}

/* --- messages ------------------------------------------------------------------------------ */

static void test_process(void) {
  static const char text[] = "\xF0\x9F\x98\x80 \xC3\xA9 call me at 415-555-0132, my chest hurts bad";
  const careline_message m = message_of(text);
  careline_decision *decision = NULL;
  careline_text *json = NULL;
  const careline_span *spans;
  const careline_signal *signals;
  const char *redacted;
  size_t count = 0, size = 0, i;
  int phone = 0, emergency = 0;
  SUCCEEDS(careline_process(engine, NULL, &m, &decision, &error));
  CHECK(careline_decision_tier(decision) == CARELINE_TIER_IMMEDIATE_HUMAN);
  CHECK(strlen(careline_decision_id(decision)) > 8);
  CHECK(strlen(careline_decision_queue(decision)) > 0);
  CHECK(strlen(careline_decision_template(decision)) > 0);
  CHECK(strlen(careline_decision_reply(decision)) > 0);
  CHECK(strlen(careline_decision_explanation(decision)) > 0);
  CHECK(careline_decision_intent(decision) != NULL);
  CHECK(careline_decision_intent_confidence(decision) >= 0.0F);
  CHECK(careline_decision_intent_reason(decision) <= CARELINE_REASON_LANGUAGE_UNSUPPORTED);
  CHECK(careline_decision_language(decision) == CARELINE_LANGUAGE_EN);
  redacted = careline_decision_redacted(decision, &size);
  CHECK(strlen(redacted) == size && strstr(redacted, "0132") == NULL);
  spans = careline_decision_spans(decision, &count);
  for (i = 0; i < count; ++i) {
    if (spans[i].kind != CARELINE_PHI_PHONE) continue;
    phone = 1;
    CHECK(strncmp(text + spans[i].begin, "415-555-0132", 12) == 0);
    CHECK(spans[i].end - spans[i].begin == 12);
    CHECK(spans[i].begin == 19 && spans[i].utf16_begin == 16 && spans[i].char_begin == 15);
    CHECK(spans[i].utf16_end == 28 && spans[i].char_end == 27);
    CHECK(redacted[spans[i].out_begin] == '[' && redacted[spans[i].out_end - 1] == ']');
    CHECK(spans[i].confidence > 0.0F && spans[i].confidence <= 1.0F);
  }
  CHECK(phone);
  signals = careline_decision_signals(decision, &count);
  for (i = 0; i < count; ++i) {
    if (signals[i].signal != CARELINE_SIGNAL_EMERGENCY_MEDICAL) continue;
    emergency = 1;
    CHECK(signals[i].assertion == CARELINE_ASSERTION_PRESENT && signals[i].who == CARELINE_WHO_SELF);
    CHECK(signals[i].end <= strlen(text) && signals[i].begin < signals[i].end);
    CHECK(signals[i].begin - signals[i].utf16_begin == 3 && signals[i].begin - signals[i].char_begin == 4);
  }
  CHECK(emergency);
  SUCCEEDS(careline_decision_json(decision, &json, &error));
  CHECK(strstr(careline_text_data(json), "\"immediate_human\"") != NULL);
  CHECK(strstr(careline_text_data(json), "0132") == NULL);
  careline_text_free(json);
  FAILS(E_INVALID_ARGUMENT, careline_decision_json(decision, NULL, &error));
  careline_decision_free(decision);
}

static void test_bad_text(void) {
  careline_message m = message_of(CANARY "\xC3(");
  careline_decision *decision = NULL;
  careline_phi *phi = NULL;
  careline_signals *signals = NULL;
  careline_intent *intent = NULL;
  careline_error *error = NULL;
  careline_engine_options o;
  careline_engine *other = NULL;
  careline_error *opened = NULL;
  CHECK(careline_process(engine, NULL, &m, &decision, &error) == CARELINE_E_INVALID_UTF8);
  CHECK(careline_error_offset(error) == (int64_t)strlen(CANARY));
  CHECK(strstr(careline_error_message(error), "Zoltanka") == NULL);
  careline_error_free(error);
  FAILS(E_INVALID_UTF8, careline_detect_phi(engine, NULL, &m, &phi, &error));
  FAILS(E_INVALID_UTF8, careline_redact(engine, NULL, &m, NULL, &phi, &error));
  FAILS(E_INVALID_UTF8, careline_classify(engine, NULL, &m, &intent, &error));
  FAILS(E_INVALID_UTF8, careline_detect_signals(engine, &m, &signals, &error));

  careline_engine_options_init(&o);
  o.assets_directory = assets;
  o.assets_directory_size = strlen(assets);
  o.max_message_bytes = 32;
  o.invalid_utf8 = CARELINE_INVALID_UTF8_REPLACE;
  SUCCEEDS(careline_engine_open(&o, &other, &opened));
  m = message_of("hi \xFF there");
  SUCCEEDS(careline_redact(other, NULL, &m, NULL, &phi, &error));
  CHECK(strstr(careline_phi_redacted(phi, NULL), "\xEF\xBF\xBD") != NULL);
  careline_phi_free(phi);
  m = message_of("this message has thirty-three byt");
  FAILS(E_TOO_LARGE, careline_process(other, NULL, &m, &decision, &error));
  m.text_size = 32;
  SUCCEEDS(careline_process(other, NULL, &m, &decision, &error));
  careline_decision_free(decision);
  m.text_size = 0;
  SUCCEEDS(careline_process(other, NULL, &m, &decision, &error));
  CHECK_TEXT(careline_decision_redacted(decision, NULL), "");
  CHECK_TEXT(careline_decision_intent(decision), "");
  CHECK(careline_decision_tier(decision) != CARELINE_TIER_AUTOMATE);
  careline_decision_free(decision);
  m.text = NULL;
  SUCCEEDS(careline_process(other, NULL, &m, &decision, &error));
  careline_decision_free(decision);
  careline_engine_free(other);
}

static void test_steps(void) {
  const careline_message m = message_of("my ssn is 219-09-9999 and i need to refill my pills");
  careline_phi *phi = NULL;
  careline_intent *intent = NULL;
  careline_signals *signals = NULL;
  careline_text *json = NULL;
  size_t count = 0, size = 9, i;
  float confidence = -1, last = 2;
  SUCCEEDS(careline_detect_phi(engine, NULL, &m, &phi, &error));
  CHECK(careline_phi_spans(phi, &count) != NULL && count >= 1);
  CHECK(careline_phi_redacted(phi, &size) == NULL && size == 0);
  SUCCEEDS(careline_phi_json(phi, &json, &error));
  CHECK(strstr(careline_text_data(json), "\"ssn\"") != NULL);
  FAILS(E_INVALID_ARGUMENT, careline_phi_json(phi, NULL, &error));
  careline_text_free(json);
  careline_phi_free(phi);

  SUCCEEDS(careline_classify(engine, NULL, &m, &intent, &error));
  CHECK_TEXT(careline_intent_label(intent), "prescription_refill");
  CHECK(careline_intent_confidence(intent) > 0.0F && careline_intent_confidence(intent) <= 1.0F);
  CHECK(careline_intent_margin(intent) >= 0.0F);
  CHECK(careline_intent_reason(intent) >= CARELINE_REASON_OK);
  CHECK(careline_intent_agreed(intent) == 0 || careline_intent_agreed(intent) == 1);
  CHECK(careline_intent_language(intent) == CARELINE_LANGUAGE_EN);
  for (i = 0; careline_intent_ranked(intent, i, &confidence) != NULL; ++i) {
    CHECK(confidence <= last);
    last = confidence;
  }
  CHECK(i >= 1 && i <= 5);
  CHECK_TEXT(careline_intent_ranked(intent, 0, NULL), careline_intent_label(intent));
  SUCCEEDS(careline_intent_json(intent, &json, &error));
  CHECK(strstr(careline_text_data(json), "\"ranking\"") != NULL);
  careline_text_free(json);
  careline_intent_free(intent);

  SUCCEEDS(careline_detect_signals(engine, &m, &signals, &error));
  careline_signals_items(signals, &count);
  SUCCEEDS(careline_signals_json(signals, &json, &error));
  CHECK(strstr(careline_text_data(json), "\"signals\"") != NULL);
  careline_text_free(json);
  careline_signals_free(signals);
}

static void test_redact_and_reveal(void) {
  static const char text[] = "reach me at 415-555-0132";
  const careline_message m = message_of(text);
  careline_redact_options o;
  careline_phi *phi = NULL;
  careline_text *revealed = NULL;
  int32_t op;
  careline_redact_options_init(&o);
  CHECK(o.struct_size == sizeof o && o.redact_operator == CARELINE_OPERATOR_PLACEHOLDER);
  for (op = 0; op <= CARELINE_OPERATOR_GENERALISE; ++op) {
    o.redact_operator = op;
    SUCCEEDS(careline_redact(engine, NULL, &m, &o, &phi, &error));
    CHECK((strstr(careline_phi_redacted(phi, NULL), "0132") != NULL) == (op == CARELINE_OPERATOR_KEEP));
    careline_phi_free(phi);
  }
  o.redact_operator = 9;
  FAILS(E_INVALID_ARGUMENT, careline_redact(engine, NULL, &m, &o, &phi, &error));
  o.redact_operator = CARELINE_OPERATOR_MASK;
  o.mask_keep_last = 4;
  SUCCEEDS(careline_redact(engine, NULL, &m, &o, &phi, &error));
  CHECK_TEXT(careline_phi_redacted(phi, NULL), "reach me at ***-***-0132");
  careline_phi_free(phi);
  o.profile = "no_such_profile";
  o.profile_size = strlen(o.profile);
  FAILS(E_UNKNOWN_LABEL, careline_redact(engine, NULL, &m, &o, &phi, &error));
  o.profile = "limited_data_set";
  o.profile_size = strlen(o.profile);
  SUCCEEDS(careline_redact(engine, NULL, &m, &o, &phi, &error));
  careline_phi_free(phi);
  o.role = "scheduler";
  o.role_size = 9;
  o.purpose = "treatment";
  o.purpose_size = 9;
  FAILS(E_DENIED, careline_redact(engine, NULL, &m, &o, &phi, &error));
  o.purpose = "scheduling";
  o.purpose_size = 10;
  SUCCEEDS(careline_redact(engine, NULL, &m, &o, &phi, &error));
  CHECK_TEXT(careline_phi_redacted(phi, NULL), text); /* a scheduler may see telephone numbers */
  careline_phi_free(phi);
  o.struct_size = 4;
  FAILS(E_INVALID_ARGUMENT, careline_redact(engine, NULL, &m, &o, &phi, &error));

  careline_redact_options_init(&o);
  o.redact_operator = CARELINE_OPERATOR_TOKEN;
  SUCCEEDS(careline_redact(engine, NULL, &m, &o, &phi, &error));
  SUCCEEDS(careline_reveal(engine, careline_phi_redacted(phi, NULL), strlen(careline_phi_redacted(phi, NULL)),
                           SIZED("nurse"), SIZED("treatment"), &revealed, &error));
  CHECK_TEXT(careline_text_data(revealed), text);
  careline_text_free(revealed);
  FAILS(E_DENIED, careline_reveal(engine, SIZED("x"), SIZED("scheduler"), SIZED("scheduling"), &revealed, &error));
  FAILS(E_DENIED, careline_reveal(engine, SIZED("x"), SIZED("nurse"), SIZED("billing"), &revealed, &error));
  CHECK(revealed == NULL);
  careline_phi_free(phi);
}

static void test_engine_without_key_or_log(void) {
  careline_engine_options o;
  careline_engine *other = NULL;
  careline_redact_options r;
  careline_phi *phi = NULL;
  careline_text *text = NULL;
  careline_decision *decision = NULL;
  const careline_message m = message_of("reach me at 415-555-0132");
  careline_engine_options_init(&o);
  o.assets_directory = assets;
  o.assets_directory_size = strlen(assets);
  o.require_audit = 1;
  SUCCEEDS(careline_engine_open(&o, &other, &error));
  careline_redact_options_init(&r);
  r.redact_operator = CARELINE_OPERATOR_TOKEN;
  FAILS(E_INVALID_ARGUMENT, careline_redact(other, NULL, &m, &r, &phi, &error));
  FAILS(E_AUDIT_UNAVAILABLE,
        careline_reveal(other, SIZED("x"), SIZED("nurse"), SIZED("treatment"), &text, &error));
  FAILS(E_AUDIT_UNAVAILABLE, careline_process(other, NULL, &m, &decision, &error));
  careline_engine_free(other);
}

/* --- conversations ------------------------------------------------------------------------- */

static void test_conversation(void) {
  careline_conversation *c = NULL;
  careline_phi *phi = NULL;
  careline_decision *decision = NULL;
  careline_text *handoff = NULL;
  careline_message m = message_of("3 12 62");
  const careline_span *spans;
  size_t count = 0;
  SUCCEEDS(careline_conversation_open(engine, &c, &error));
  FAILS(E_BAD_STATE, careline_conversation_replace_tail(c, &error));
  FAILS(E_INVALID_ARGUMENT, careline_conversation_agent_turn(c, NULL, 3, &error));
  FAILS(E_INVALID_UTF8, careline_conversation_agent_turn(c, "\xFF", 1, &error));
  SUCCEEDS(careline_conversation_agent_turn(c, SIZED("What is your date of birth?"), &error));
  SUCCEEDS(careline_detect_phi(engine, c, &m, &phi, &error));
  spans = careline_phi_spans(phi, &count);
  CHECK(count == 1 && spans[0].kind == CARELINE_PHI_DATE);
  careline_phi_free(phi);
  FAILS(E_INVALID_ARGUMENT, careline_conversation_known_party(c, 26, SIZED("x"), &error));
  FAILS(E_INVALID_ARGUMENT, careline_conversation_known_party(c, -1, SIZED("x"), &error));
  FAILS(E_INVALID_ARGUMENT, careline_conversation_known_party(c, 0, NULL, 0, &error));
  FAILS(E_INVALID_UTF8, careline_conversation_known_party(c, 0, CANARY "\xFF", sizeof CANARY, &error));
  SUCCEEDS(careline_conversation_known_party(c, CARELINE_PHI_NAME, SIZED("Thandiwe Mokgatle"), &error));
  m = message_of("this is tandiwe mokgatle, my chest hurts bad");
  SUCCEEDS(careline_process(engine, c, &m, &decision, &error));
  CHECK(strstr(careline_decision_redacted(decision, NULL), "mokgatle") == NULL);
  careline_decision_free(decision);
  SUCCEEDS(careline_conversation_handoff(c, &handoff, &error));
  CHECK(strstr(careline_text_data(handoff), "emergency_medical") != NULL);
  CHECK(strstr(careline_text_data(handoff), "mokgatle") == NULL);
  careline_text_free(handoff);
  SUCCEEDS(careline_conversation_replace_tail(c, &error));
  SUCCEEDS(careline_conversation_handoff(c, &handoff, &error));
  CHECK(strstr(careline_text_data(handoff), "emergency_medical") == NULL);
  careline_text_free(handoff);
  FAILS(E_INVALID_ARGUMENT, careline_conversation_handoff(c, NULL, &error));
  careline_conversation_free(c);
}

/* --- batches ------------------------------------------------------------------------------- */

static void test_batch(void) {
  static const char data[] = "call 415-555-0132\xFFI want to kill myself";
  static const int64_t offsets[] = {0, 17, 18, 18, 40};
  static const int64_t descending[] = {0, 5, 3};
  static const int64_t negative[] = {-1, 5};
  const uint32_t all = CARELINE_STEP_DETECT | CARELINE_STEP_REDACT | CARELINE_STEP_CLASSIFY | CARELINE_STEP_SIGNALS;
  careline_batch *b = NULL;
  careline_message defaults = message_of("");
  careline_text *json = NULL;
  const int64_t *at = NULL;
  const float *confidences = NULL;
  const careline_status *statuses;
  const careline_signal *signals;
  careline_error *error = NULL;
  defaults.channel = CARELINE_CHANNEL_SMS;
  SUCCEEDS(careline_batch_run(engine, all, &defaults, NULL, data, offsets, 4, &b, &error));
  CHECK(careline_batch_size(b) == 4);
  statuses = careline_batch_statuses(b);
  CHECK(statuses[0] == CARELINE_OK && statuses[1] == CARELINE_E_INVALID_UTF8);
  CHECK(statuses[2] == CARELINE_OK && statuses[3] == CARELINE_OK);
  CHECK(careline_batch_spans(b, &at)[0].kind == CARELINE_PHI_PHONE);
  CHECK(at[0] == 0 && at[1] == 1 && at[2] == 1 && at[4] >= 1);
  CHECK(strncmp(careline_batch_redacted(b, &at), "call [PHONE_1]", 14) == 0 && at[1] == 14 && at[2] == 14);
  CHECK(careline_batch_intents(b, &confidences) != NULL && careline_batch_intents(b, NULL)[2] == -1);
  CHECK(confidences[1] == 0.0F);
  signals = careline_batch_signals(b, &at);
  CHECK(at[4] > at[3] && signals[at[3]].signal == CARELINE_SIGNAL_SELF_HARM);
  CHECK(signals[at[3]].end <= 22); /* offsets are those of the item */
  SUCCEEDS(careline_batch_json(b, &json, &error));
  CHECK(strstr(careline_text_data(json), "\"invalid_utf8\"") != NULL);
  careline_text_free(json);
  FAILS(E_INVALID_ARGUMENT, careline_batch_json(b, NULL, &error));
  careline_batch_free(b);

  SUCCEEDS(careline_batch_run(engine, CARELINE_STEP_SIGNALS, NULL, NULL, NULL, NULL, 0, &b, &error));
  CHECK(careline_batch_size(b) == 0);
  careline_batch_free(b);
  FAILS(E_INVALID_ARGUMENT, careline_batch_run(engine, 0, NULL, NULL, data, offsets, 4, &b, &error));
  FAILS(E_INVALID_ARGUMENT, careline_batch_run(engine, 16, NULL, NULL, data, offsets, 4, &b, &error));
  FAILS(E_INVALID_ARGUMENT, careline_batch_run(engine, all, NULL, NULL, NULL, offsets, 4, &b, &error));
  FAILS(E_INVALID_ARGUMENT, careline_batch_run(engine, all, NULL, NULL, data, NULL, 4, &b, &error));
  FAILS(E_INVALID_ARGUMENT, careline_batch_run(engine, all, NULL, NULL, data, negative, 1, &b, &error));
  CHECK(careline_batch_run(engine, all, NULL, NULL, data, descending, 2, &b, &error) ==
        CARELINE_E_INVALID_ARGUMENT);
  CHECK(careline_error_offset(error) == 2);
  careline_error_free(error);
  defaults.channel = 77;
  FAILS(E_INVALID_ARGUMENT, careline_batch_run(engine, all, &defaults, NULL, data, offsets, 4, &b, &error));
}

/* --- policy -------------------------------------------------------------------------------- */

static void test_policy(void) {
  static const char cases[] =
      "tests: c\ncases:\n  - name: danger\n    input: { signal.self_harm: present }\n"
      "    expect: immediate_human\n";
  char path[700];
  careline_report *report = NULL;
  careline_decision *decision = NULL;
  careline_text *json = NULL;
  careline_error *error = NULL;
  size_t size = 0;
  path_in_work(path, sizeof path, "policy.yaml");
  write_file(path, "policy: c\nschema: careline-input/1\nrules: [\n");
  SUCCEEDS(careline_policy_check(path, strlen(path), &report, &error));
  CHECK(careline_report_outcome(report) == CARELINE_OUTCOME_FINDINGS);
  CHECK(strlen(careline_report_text(report, &size)) == size && size > 0);
  SUCCEEDS(careline_report_json(report, &json, &error));
  CHECK(careline_text_data(json)[0] == '{');
  careline_text_free(json);
  FAILS(E_INVALID_ARGUMENT, careline_report_json(report, NULL, &error));
  careline_report_free(report);
  FAILS(E_NOT_FOUND, careline_policy_check(SIZED("/nowhere/p.yaml"), &report, &error));

  CHECK(careline_engine_reload_policy(engine, path, strlen(path), &error) == CARELINE_E_BAD_POLICY);
  CHECK(careline_error_line(error) > 0 && careline_error_column(error) > 0);
  careline_error_free(error);
  FAILS(E_NOT_FOUND, careline_engine_reload_policy(engine, SIZED("/nowhere/p.yaml"), &error));
  snprintf(path, sizeof path, "%s/policies/healthcare.yaml", assets);
  SUCCEEDS(careline_engine_reload_policy(engine, path, strlen(path), &error));

  path_in_work(path, sizeof path, "cases.yaml");
  write_file(path, cases);
  SUCCEEDS(careline_policy_test(engine, path, strlen(path), &report, &error));
  CHECK(careline_report_outcome(report) == CARELINE_OUTCOME_OK);
  careline_report_free(report);
  FAILS(E_NOT_FOUND, careline_policy_test(engine, SIZED("/nowhere/t.yaml"), &report, &error));

  SUCCEEDS(careline_policy_explain(engine, SIZED("{\"signal.self_harm\":\"present\"}"), &report, &error));
  CHECK(strstr(careline_report_text(report, NULL), "self-harm") != NULL);
  careline_report_free(report);
  CHECK(careline_policy_explain(engine, SIZED("{" CANARY), &report, NULL) != CARELINE_OK);

  SUCCEEDS(careline_evaluate(engine, SIZED("{\"signal.emergency_medical\":\"present\"}"), &decision, &error));
  CHECK(careline_decision_tier(decision) == CARELINE_TIER_IMMEDIATE_HUMAN);
  CHECK_TEXT(careline_decision_redacted(decision, &size), "");
  careline_decision_free(decision);
  CHECK(careline_evaluate(engine, SIZED("{\"no_such\":1}"), &decision, NULL) != CARELINE_OK);
  CHECK(careline_evaluate(engine, SIZED("{\"" CANARY "\":"), &decision, NULL) != CARELINE_OK);
}

static void test_policy_tools(void) {
  char path[700], other[700];
  careline_report *report = NULL;
  careline_text *text = NULL;
  FAILS(E_INVALID_ARGUMENT, careline_policy_prove(NULL, 0, &report, &error));
  FAILS(E_INVALID_ARGUMENT, careline_policy_prove(SIZED("x"), NULL, &error));
  FAILS(E_NOT_FOUND, careline_policy_prove(SIZED("/nowhere/p.yaml"), &report, &error));
  snprintf(path, sizeof path, "%s/policies/healthcare.yaml", assets);
  SUCCEEDS(careline_policy_prove(path, strlen(path), &report, &error));
  CHECK(careline_report_outcome(report) == CARELINE_OUTCOME_OK);
  CHECK(strstr(careline_report_text(report, NULL), "PROVED") != NULL);
  CHECK(strstr(careline_report_text(report, NULL), "VIOLATED") == NULL);
  careline_report_free(report);

  path_in_work(path, sizeof path, "old.yaml");
  path_in_work(other, sizeof other, "new.yaml");
  write_file(path, "policy: a\nschema: careline-input/1\nrules:\n"
                   "  - id: danger\n    when: { any: [ signal.self_harm: present, signal.emergency_medical: present ] }\n"
                   "    then: { tier: immediate_human, queue: q }\n"
                   "default: { tier: immediate_human, queue: q }\n");
  write_file(other, "policy: a\nschema: careline-input/1\nrules:\n"
                    "  - id: danger\n    when: { any: [ signal.self_harm: present, signal.emergency_medical: present ] }\n"
                    "    then: { tier: immediate_human, queue: q }\n"
                    "default: { tier: route, queue: q }\n");
  FAILS(E_INVALID_ARGUMENT, careline_policy_diff(path, strlen(path), NULL, 0, &report, &error));
  SUCCEEDS(careline_policy_diff(path, strlen(path), path, strlen(path), &report, &error));
  CHECK(careline_report_outcome(report) == CARELINE_OUTCOME_OK);
  careline_report_free(report);
  SUCCEEDS(careline_policy_diff(path, strlen(path), other, strlen(other), &report, &error));
  CHECK(careline_report_outcome(report) == CARELINE_OUTCOME_FINDINGS);
  careline_report_free(report);

  FAILS(E_INVALID_ARGUMENT, careline_policy_format(NULL, 0, &text, &error));
  FAILS(E_BAD_POLICY, careline_policy_format(SIZED("a: [1\n"), &text, &error));
  SUCCEEDS(careline_policy_format(SIZED("policy:   x # why\n"), &text, &error));
  CHECK(strstr(careline_text_data(text), "# why") != NULL);
  careline_text_free(text);

  FAILS(E_INVALID_ARGUMENT, careline_policy_expression(NULL, 0, &text, &error));
  SUCCEEDS(careline_policy_expression(SIZED("{\"id\":\"1\",\"expr\":\"1 + 2 == 3\"}"), &text, &error));
  CHECK(strstr(careline_text_data(text), "true") != NULL);
  careline_text_free(text);

  path_in_work(path, sizeof path, "cases.yaml");
  write_file(path, "tests: c\ncases:\n  - name: danger\n    input: { signal.self_harm: present }\n"
                   "    expect: immediate_human\n");
  FAILS(E_INVALID_ARGUMENT, careline_policy_test_with(engine, path, strlen(path), 64, &report, NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_policy_test_with(NULL, path, strlen(path), 0, &report, NULL, &error));
  SUCCEEDS(careline_policy_test_with(engine, path, strlen(path), CARELINE_TEST_COVERAGE, &report, &text, &error));
  CHECK(strstr(careline_text_data(text), "<testcase") != NULL);
  careline_text_free(text);
  careline_report_free(report);
}

/* --- audit --------------------------------------------------------------------------------- */

static int wraps, unwraps, anchors;
static int64_t clock_now = 1790000000000000000;

static careline_status wrap(void *user, const uint8_t *in, size_t in_size, uint8_t *out, size_t *out_size) {
  size_t i;
  ++wraps;
  if (user != &wraps || *out_size < in_size) return CARELINE_E_INTERNAL;
  for (i = 0; i < in_size; ++i) out[i] = in[i] ^ 0x5A;
  *out_size = in_size;
  return CARELINE_OK;
}
static careline_status unwrap(void *user, const uint8_t *in, size_t in_size, uint8_t *out, size_t *out_size) {
  ++unwraps;
  --wraps;
  return wrap(user, in, in_size, out, out_size);
}
static careline_status refuse(void *user, const uint8_t *in, size_t in_size, uint8_t *out, size_t *out_size) {
  (void)user, (void)in, (void)in_size, (void)out, (void)out_size;
  return CARELINE_E_AUDIT_KEY;
}
static void anchor(void *user, const char *note, size_t note_size) {
  if (user == &anchors && note_size > 0 && note[0] != 0) ++anchors;
}
static int64_t host_clock(void *user) {
  return *(int64_t *)user;
}

static careline_audit_options log_options(const char *directory) {
  careline_audit_options o;
  careline_audit_options_init(&o);
  o.directory = directory;
  o.directory_size = strlen(directory);
  o.origin = "clinic.example/c";
  o.origin_size = strlen(o.origin);
  o.key = key;
  o.key_size = sizeof key;
  o.create = 1;
  return o;
}

static void test_audit_options(void) {
  char directory[700];
  careline_audit_options o;
  careline_audit *log = NULL;
  uint8_t wrong[32] = {0};
  path_in_work(directory, sizeof directory, "options");
  o = log_options(directory);
  CHECK(o.struct_size == sizeof o && o.checkpoint_entries == 1000 && o.checkpoint_seconds == 60);
  CHECK(o.deadline_ms == 2000 && o.durability == CARELINE_DURABILITY_DURABLE);
  CHECK(o.when_blocked == CARELINE_BLOCKED_REJECT && o.queue_entries == 4096);
  CHECK(o.low_water_bytes == (uint64_t)64 << 20);
#define REFUSED(status, field, value)                                  \
  do {                                                                 \
    careline_audit_options bad = o;                                    \
    bad.field = (value);                                               \
    FAILS(status, careline_audit_open(&bad, &log, &error));            \
  } while (0)
  FAILS(E_INVALID_ARGUMENT, careline_audit_open(&o, NULL, &error));
  REFUSED(E_INVALID_ARGUMENT, struct_size, 3);
  REFUSED(E_INVALID_ARGUMENT, directory, NULL);
  REFUSED(E_INVALID_ARGUMENT, durability, 2);
  REFUSED(E_INVALID_ARGUMENT, wrap, wrap); /* without unwrap, and beside a key */
  REFUSED(E_AUDIT_KEY, key, NULL);
  REFUSED(E_AUDIT_KEY, key_size, 31);
  REFUSED(E_NOT_FOUND, create, CARELINE_CREATE_NEVER);
  REFUSED(E_INVALID_ARGUMENT, create, 9);
  REFUSED(E_INVALID_ARGUMENT, when_blocked, 3);
  REFUSED(E_INVALID_ARGUMENT, when_blocked, CARELINE_BLOCKED_SPILL); /* without a place */
  REFUSED(E_INVALID_ARGUMENT, spill_directory_size, 1);
  REFUSED(E_INVALID_ARGUMENT, queue_entries, 0);
#undef REFUSED
  SUCCEEDS(careline_audit_open(&o, &log, &error));
  {
    careline_audit *second = NULL;
    FAILS(E_AUDIT_LOCKED, careline_audit_open(&o, &second, &error));
  }
  SUCCEEDS(careline_audit_close(log, &error));
  o.key = wrong;
  FAILS(E_AUDIT_KEY, careline_audit_open(&o, &log, &error));
}

static void test_audit_tickets(void) {
  char directory[700];
  careline_audit_options o;
  careline_audit *log = NULL;
  careline_ticket *tickets[40];
  careline_ticket *none = NULL;
  careline_text *health = NULL;
  uint64_t sequence = 0, first = 0;
  int i;
  path_in_work(directory, sizeof directory, "tickets");
  o = log_options(directory);
  o.durability = CARELINE_DURABILITY_RELAXED;
  SUCCEEDS(careline_audit_open(&o, &log, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_append_async(log, SIZED("{}"), NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_append_async(NULL, SIZED("{}"), &none, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_append_async(log, NULL, 2, &none, &error));
  FAILS(E_UNKNOWN_LABEL, careline_audit_append_async(log, SIZED("{}"), &none, &error));
  CHECK(none == NULL);
  for (i = 0; i < 40; ++i) {
    SUCCEEDS(careline_audit_append_async(log, SIZED("{\"kind\":\"config\",\"action\":\"x\"}"), &tickets[i], &error));
  }
  SUCCEEDS(careline_audit_flush(log, 20000, &error));
  for (i = 0; i < 40; ++i) {
    CHECK(careline_ticket_done(tickets[i]) == 1);
    SUCCEEDS(careline_ticket_wait(tickets[i], 0, &sequence, &error));
    if (i == 0) first = sequence;
    CHECK(sequence == first + (uint64_t)i);
    if (i > 0) careline_ticket_free(tickets[i]);
  }
  SUCCEEDS(careline_audit_health(log, &health, &error));
  CHECK(strstr(careline_text_data(health), "\"stopped\":false,\"status\":\"ok\"") != NULL);
  careline_text_free(health);
  SUCCEEDS(careline_audit_close(log, &error));
  SUCCEEDS(careline_ticket_wait(tickets[0], 0, NULL, &error)); /* outlives its log */
  careline_ticket_free(tickets[0]);
  careline_ticket_free(NULL);
  CHECK(careline_ticket_done(NULL) == 0);
  FAILS(E_INVALID_ARGUMENT, careline_ticket_wait(NULL, 0, &sequence, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_flush(NULL, 0, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_health(NULL, &health, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_health(NULL, NULL, &error));
}

/* A log below its low-water mark: rejected, or spilled and merged by the next owner. */
static void test_audit_when_blocked(void) {
  char directory[700], place[700];
  careline_audit_options o;
  careline_audit *log = NULL;
  careline_ticket *ticket = NULL;
  careline_text *text = NULL;
  uint64_t sequence = 0;
  path_in_work(directory, sizeof directory, "blocked");
  path_in_work(place, sizeof place, "spilled");
  o = log_options(directory);
  o.low_water_bytes = UINT64_MAX;
  SUCCEEDS(careline_audit_open(&o, &log, &error));
  FAILS(E_AUDIT_UNAVAILABLE, careline_audit_append(log, SIZED("{\"kind\":\"config\"}"), NULL, &error));
  SUCCEEDS(careline_audit_append_async(log, SIZED("{\"kind\":\"config\"}"), &ticket, &error));
  FAILS(E_AUDIT_UNAVAILABLE, careline_ticket_wait(ticket, 20000, NULL, &error));
  CHECK(careline_ticket_done(ticket) == 1);
  careline_ticket_free(ticket);
  SUCCEEDS(careline_audit_health(log, &text, &error));
  CHECK(strstr(careline_text_data(text), "\"stopped\":true,\"status\":\"audit_unavailable\"") != NULL);
  careline_text_free(text);
  careline_audit_free(log);
  CHECK(mkdir(place, 0700) == 0);
  o.when_blocked = CARELINE_BLOCKED_SPILL;
  o.spill_directory = place;
  o.spill_directory_size = strlen(place);
  SUCCEEDS(careline_audit_open(&o, &log, &error));
  SUCCEEDS(careline_audit_append(log, SIZED("{\"kind\":\"config\",\"action\":\"spilled\"}"), &sequence, &error));
  CHECK(sequence == CARELINE_SPILLED);
  careline_audit_free(log);
  o.low_water_bytes = 0;
  o.when_blocked = CARELINE_BLOCKED_SPILL;
  SUCCEEDS(careline_audit_open(&o, &log, &error));
  SUCCEEDS(careline_audit_append(log, SIZED("{\"kind\":\"config\"}"), &sequence, &error));
  CHECK(sequence != CARELINE_SPILLED);
  SUCCEEDS(careline_audit_query(log, SIZED("{\"role\":\"r\",\"purpose\":\"p\",\"kind\":\"config\"}"), &text, &error));
  CHECK(strstr(careline_text_data(text), "\"spilled\"") != NULL);
  careline_text_free(text);
  SUCCEEDS(careline_audit_close(log, &error));
  CHECK(rmdir(place) == 0); /* merged and empty */
}

static void test_audit_callbacks(void) {
  char directory[700];
  careline_audit_options o;
  careline_audit *log = NULL;
  careline_text *rows = NULL;
  path_in_work(directory, sizeof directory, "callbacks");
  o = log_options(directory);
  o.key = NULL;
  o.wrap = refuse;
  o.unwrap = refuse;
  CHECK(careline_audit_open(&o, &log, NULL) != CARELINE_OK && log == NULL);
  path_in_work(directory, sizeof directory, "callbacks2");
  o.wrap = wrap;
  o.unwrap = unwrap;
  o.key_user = &wraps;
  o.anchor = anchor;
  o.anchor_user = &anchors;
  o.clock = host_clock;
  o.clock_user = &clock_now;
  SUCCEEDS(careline_audit_open(&o, &log, &error));
  CHECK(wraps > 0);
  SUCCEEDS(careline_audit_append(log, SIZED("{\"kind\":\"config\",\"action\":\"x\"}"), NULL, &error));
  SUCCEEDS(careline_audit_query(log, SIZED("{\"role\":\"r\",\"purpose\":\"p\",\"kind\":\"config\"}"), &rows, &error));
  CHECK(strstr(careline_text_data(rows), "2026-09-") != NULL); /* the host's time */
  careline_text_free(rows);
  SUCCEEDS(careline_audit_close(log, &error));
  CHECK(anchors > 0);
  SUCCEEDS(careline_audit_open(&o, &log, &error));
  CHECK(unwraps > 0);
  careline_audit_free(log);
}

static void test_audit_entries(void) {
  static const char *const good[] = {
      "{\"kind\":\"outcome\",\"outcome\":\"resolved\",\"decision_id\":\"d1\",\"subject\":\"patient-7\","
      "\"actor\":{\"id\":\"u1\",\"type\":\"user\",\"role\":\"nurse\",\"on_behalf_of\":\"u2\"},"
      "\"details\":{\"csat\":5,\"ok\":true,\"ratio\":0.5,\"queue\":\"scheduling\",\"queues\":[\"a\",\"b\"]}}",
      "{\"kind\":\"disclosure\",\"subject\":\"patient-7\",\"recipient\":\"lab-3\",\"resource\":\"doc-1\",\"purpose\":\"treatment\"}",
      "{\"kind\":\"redaction\",\"action\":\"export\"}", "{\"kind\":\"config\",\"reason\":\"rollout\"}"};
  static const char *const bad[] = {
      "", "[]", "{", "{}", "{\"kind\":\"decision\"}", "{\"kind\":\"nonsense\"}", "{\"kind\":7}",
      "{\"kind\":\"outcome\",\"" CANARY "\":1}", "{\"kind\":\"outcome\",\"text\":\"" CANARY "\"}",
      "{\"kind\":\"outcome\",\"outcome\":5}", "{\"kind\":\"outcome\",\"actor\":\"u1\"}",
      "{\"kind\":\"outcome\",\"actor\":{\"name\":\"x\"}}", "{\"kind\":\"outcome\",\"details\":[]}",
      "{\"kind\":\"outcome\",\"details\":{\"note\":\"two words\"}}",
      "{\"kind\":\"outcome\",\"details\":{\"two words\":1}}",
      "{\"kind\":\"outcome\",\"details\":{\"a\":{\"b\":1}}}", "{\"kind\":\"outcome\",\"details\":{\"a\":null}}",
      "{\"kind\":\"outcome\",\"kind\":\"config\"}"};
  uint64_t sequence = 0, last = 0;
  careline_text *rows = NULL;
  size_t i;
  for (i = 0; i < sizeof good / sizeof *good; ++i) {
    SUCCEEDS(careline_audit_append(audit, good[i], strlen(good[i]), &sequence, &error));
    CHECK(i == 0 || sequence == last + 1);
    last = sequence;
  }
  for (i = 0; i < sizeof bad / sizeof *bad; ++i) {
    careline_error *error = NULL;
    const careline_status status = careline_audit_append(audit, bad[i], strlen(bad[i]), &sequence, &error);
    if (status == CARELINE_OK) fprintf(stderr, "  accepted: %s\n", bad[i]);
    CHECK(status != CARELINE_OK);
    take(status, error);
  }
  SUCCEEDS(careline_audit_query(audit, SIZED("{\"role\":\"compliance\",\"purpose\":\"audit\",\"subject\":\"patient-7\"}"),
                                &rows, &error));
  CHECK(strstr(careline_text_data(rows), "\"outcome\"") != NULL && strstr(careline_text_data(rows), "lab-3") != NULL);
  CHECK(strstr(careline_text_data(rows), "patient-7") == NULL);
  careline_text_free(rows);
}

static void test_audit_query(void) {
  static const char *const bad[] = {
      "{\"role\":\"r\",\"purpose\":\"p\",\"limit\":0}", "{\"role\":\"r\",\"purpose\":\"p\",\"limit\":10001}",
      "{\"role\":\"r\",\"purpose\":\"p\",\"limit\":\"5\"}", "{\"role\":\"r\",\"purpose\":\"p\",\"from\":\"yesterday\"}",
      "{\"role\":\"r\",\"purpose\":\"p\",\"from\":\"2026-13-01T00:00:00Z\"}", "{\"role\":\"r\",\"purpose\":\"p\",\"kind\":\"x\"}",
      "{\"role\":\"r\",\"purpose\":\"p\",\"" CANARY "\":1}", "{\"role\":7,\"purpose\":\"p\"}", "[1]", ""};
  careline_text *rows = NULL;
  size_t i;
  FAILS(E_DENIED, careline_audit_query(audit, SIZED("{}"), &rows, &error));
  FAILS(E_DENIED, careline_audit_query(audit, SIZED("{\"role\":\"r\"}"), &rows, &error));
  for (i = 0; i < sizeof bad / sizeof *bad; ++i) {
    careline_error *error = NULL;
    const careline_status status = careline_audit_query(audit, bad[i], strlen(bad[i]), &rows, &error);
    if (status == CARELINE_OK) fprintf(stderr, "  accepted: %s\n", bad[i]);
    CHECK(status != CARELINE_OK && rows == NULL);
    take(status, error);
  }
  SUCCEEDS(careline_audit_query(
      audit, SIZED("{\"role\":\"r\",\"purpose\":\"p\",\"asked_by\":\"u1\",\"from\":\"2000-01-01T00:00:00+02:00\","
                   "\"to\":\"2001-01-01T00:00:00.5Z\",\"after\":0,\"limit\":5}"), &rows, &error));
  CHECK(careline_text_size(rows) == 0);
  CHECK_TEXT(careline_text_data(rows), "");
  careline_text_free(rows);
  SUCCEEDS(careline_audit_query(audit, SIZED("{\"role\":\"r\",\"purpose\":\"p\",\"from\":1000,\"kind\":\"query\"}"),
                                &rows, &error));
  CHECK(strstr(careline_text_data(rows), "\"query\"") != NULL); /* the query before this one */
  careline_text_free(rows);
}

static void test_audit_verify(void) {
  char directory[700];
  careline_audit_options o;
  careline_audit_verify_options v;
  careline_audit *log = NULL;
  careline_text *verifier = NULL, *note = NULL, *json = NULL;
  careline_report *report = NULL;
  path_in_work(directory, sizeof directory, "verify");
  o = log_options(directory);
  SUCCEEDS(careline_audit_open(&o, &log, &error));
  SUCCEEDS(careline_audit_append(log, SIZED("{\"kind\":\"config\"}"), NULL, &error));
  SUCCEEDS(careline_audit_verifier_key(log, &verifier, &error));
  CHECK(strncmp(careline_text_data(verifier), "clinic.example/c+", 17) == 0);
  SUCCEEDS(careline_audit_checkpoint(log, &note, &error));
  CHECK(strncmp(careline_text_data(note), "clinic.example/c\n", 17) == 0);
  SUCCEEDS(careline_audit_close(log, &error));

  careline_audit_verify_options_init(&v);
  CHECK(v.struct_size == sizeof v);
  FAILS(E_INVALID_ARGUMENT, careline_audit_verify(&v, &report, &error)); /* no path */
  v.path = directory;
  v.path_size = strlen(directory);
  FAILS(E_INVALID_ARGUMENT, careline_audit_verify(&v, NULL, &error));
  SUCCEEDS(careline_audit_verify(&v, &report, &error));
  CHECK(careline_report_outcome(report) == CARELINE_OUTCOME_INCONCLUSIVE);
  careline_report_free(report);
  v.verifier_key = careline_text_data(verifier);
  v.verifier_key_size = careline_text_size(verifier);
  v.key = key;
  v.key_size = sizeof key;
  v.known_checkpoint = careline_text_data(note);
  v.known_checkpoint_size = careline_text_size(note);
  SUCCEEDS(careline_audit_verify(&v, &report, &error));
  CHECK(careline_report_outcome(report) == CARELINE_OUTCOME_OK);
  SUCCEEDS(careline_report_json(report, &json, &error));
  CHECK(strstr(careline_text_data(json), "\"verdict\":\"ok\"") != NULL);
  careline_text_free(json);
  careline_report_free(report);
  v.key_size = 5;
  FAILS(E_AUDIT_KEY, careline_audit_verify(&v, &report, &error));
  v.key = NULL;
  v.path = "/nowhere/log";
  v.path_size = strlen(v.path);
  CHECK(careline_audit_verify(&v, &report, NULL) != CARELINE_OK);
  v.struct_size = 1;
  FAILS(E_INVALID_ARGUMENT, careline_audit_verify(&v, &report, &error));
  careline_text_free(verifier);
  careline_text_free(note);
}

static int32_t collect(void *user, const char *data, size_t size) {
  size_t *total = user;
  (void)data;
  *total += size;
  return 1;
}
static int32_t stop_at_once(void *user, const char *data, size_t size) {
  (void)user, (void)data, (void)size;
  return 0;
}

static void test_audit_tools(void) {
  static const char who[] = "{\"role\":\"compliance\",\"purpose\":\"audit\"}";
  static const char *const formats[] = {"jsonl", "csv", "fhir", "ocsf", "bundle"};
  const careline_audit *one[1];
  char directory[700], request[200], policy[700];
  careline_audit_options o;
  careline_audit_verify_options v;
  careline_audit *log = NULL;
  careline_text *text = NULL;
  careline_report *report = NULL;
  uint8_t fresh[32];
  uint64_t entries = 0;
  size_t i, total = 0;
  path_in_work(directory, sizeof directory, "tools");
  o = log_options(directory);
  o.create = CARELINE_CREATE_NEW;
  SUCCEEDS(careline_audit_open(&o, &log, &error));
  SUCCEEDS(careline_audit_append(
      log, SIZED("{\"kind\":\"disclosure\",\"subject\":\"p-1\",\"recipient\":\"court\",\"purpose\":\"legal\"}"), NULL,
      &error));
  for (i = 0; i < sizeof formats / sizeof *formats; ++i) {
    snprintf(request, sizeof request, "{\"role\":\"r\",\"purpose\":\"p\",\"format\":\"%s\"}", formats[i]);
    total = 0;
    SUCCEEDS(careline_audit_export(log, request, strlen(request), collect, &total, &entries, &error));
    CHECK(total > 0 && entries > 0);
  }
  FAILS(E_IO, careline_audit_export(log, request, strlen(request), stop_at_once, NULL, NULL, &error));
  FAILS(E_UNKNOWN_LABEL, careline_audit_export(log, SIZED("{\"role\":\"r\",\"purpose\":\"p\",\"format\":\"xml\"}"),
                                               collect, &total, NULL, &error));
  FAILS(E_DENIED, careline_audit_export(log, SIZED("{\"format\":\"csv\"}"), collect, &total, NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_export(log, SIZED("{}"), NULL, NULL, NULL, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_export(NULL, SIZED("{}"), collect, &total, NULL, &error));

  SUCCEEDS(careline_audit_disclosures(
      log, SIZED("{\"role\":\"r\",\"purpose\":\"p\",\"subject\":\"p-1\"}"), &text, &error));
  CHECK(strstr(careline_text_data(text), "court") != NULL);
  careline_text_free(text);
  FAILS(E_DENIED, careline_audit_disclosures(log, SIZED("{\"subject\":\"p-1\"}"), &text, &error));
  one[0] = log;
  SUCCEEDS(careline_audit_report(one, 1, who, sizeof who - 1, &text, &error));
  CHECK(strstr(careline_text_data(text), "\"disclosure\":1") != NULL);
  careline_text_free(text);
  FAILS(E_DENIED, careline_audit_report(one, 1, SIZED("{}"), &text, &error));
  FAILS(E_INVALID_ARGUMENT,
        careline_audit_report(one, 1, SIZED("{\"role\":\"r\",\"purpose\":\"p\",\"shrinkage\":2}"), &text, &error));
  FAILS(E_INVALID_ARGUMENT,
        careline_audit_report(one, 1, SIZED("{\"role\":\"r\",\"purpose\":\"p\",\"shrinkage\":\"" CANARY "\"}"),
                              &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_report(one, 0, who, sizeof who - 1, &text, &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_report(NULL, 1, who, sizeof who - 1, &text, &error));
  one[0] = NULL;
  FAILS(E_INVALID_ARGUMENT, careline_audit_report(one, 1, who, sizeof who - 1, &text, &error));
  SUCCEEDS(careline_audit_proof(log, 0, &text, &error));
  CHECK(careline_text_size(text) > 100);
  careline_text_free(text);
  CHECK(careline_audit_proof(log, 1u << 30, &text, NULL) != CARELINE_OK);
  FAILS(E_INVALID_ARGUMENT, careline_audit_proof(log, 0, NULL, &error));

  SUCCEEDS(careline_audit_hold(
      log, SIZED("{\"role\":\"r\",\"purpose\":\"p\",\"name\":\"case-1\",\"placed\":true}"), &error));
  FAILS(E_INVALID_ARGUMENT, careline_audit_hold(log, who, sizeof who - 1, &error));
  SUCCEEDS(careline_audit_hold(
      log, SIZED("{\"role\":\"r\",\"purpose\":\"p\",\"name\":\"case-1\",\"placed\":false}"), &error));
  SUCCEEDS(careline_audit_purge(log, who, sizeof who - 1, &text, &error));
  CHECK(strstr(careline_text_data(text), "\"entries\":0") != NULL); /* nothing is six years old */
  careline_text_free(text);
  CHECK(careline_audit_purge(log, SIZED("{\"role\":\"r\",\"purpose\":\"p\",\"keep_days\":30}"), &text, NULL) !=
        CARELINE_OK);

  for (i = 0; i < sizeof fresh; ++i) fresh[i] = (uint8_t)(200 - i);
  FAILS(E_AUDIT_KEY, careline_audit_rotate(log, fresh, 5, &error));
  SUCCEEDS(careline_audit_rotate(log, NULL, 0, &error));
  SUCCEEDS(careline_audit_rotate(log, fresh, sizeof fresh, &error));
  SUCCEEDS(careline_audit_close(log, &error));
  o.create = CARELINE_CREATE_NEW;
  FAILS(E_BAD_STATE, careline_audit_open(&o, &log, &error));
  o.create = 3;
  FAILS(E_INVALID_ARGUMENT, careline_audit_open(&o, &log, &error));
  o.create = CARELINE_CREATE_NEVER;
  FAILS(E_AUDIT_KEY, careline_audit_open(&o, &log, &error)); /* the key is another now */
  o.key = fresh;
  SUCCEEDS(careline_audit_open(&o, &log, &error));
  SUCCEEDS(careline_audit_close(log, &error));

  careline_audit_verify_options_init(&v);
  v.path = directory;
  v.path_size = strlen(directory);
  v.key = fresh;
  v.key_size = sizeof fresh;
  snprintf(policy, sizeof policy, "%s/policies/healthcare.yaml", assets);
  SUCCEEDS(careline_policy_replay(policy, strlen(policy), &v, NULL, 0, &report, &text, &error));
  CHECK(careline_report_outcome(report) == CARELINE_OUTCOME_OK); /* no decision in this log */
  CHECK(strstr(careline_text_data(text), "<html") != NULL);
  careline_text_free(text);
  careline_report_free(report);
  FAILS(E_INVALID_ARGUMENT, careline_policy_replay(policy, strlen(policy), NULL, NULL, 0, &report, NULL, &error));
}

int main(int argc, char **argv) {
  static const check_case cases[] = {{"version", test_version},
                                     {"status names", test_status_names},
                                     {"vocabularies", test_vocabularies},
                                     {"NULL handles", test_null_handles},
                                     {"NULL arguments", test_null_arguments},
                                     {"message fields", test_message_fields},
                                     {"engine options", test_engine_options},
                                     {"process", test_process},
                                     {"bad text", test_bad_text},
                                     {"steps", test_steps},
                                     {"redact and reveal", test_redact_and_reveal},
                                     {"engine without key or log", test_engine_without_key_or_log},
                                     {"conversation", test_conversation},
                                     {"batch", test_batch},
                                     {"policy", test_policy},
                                     {"policy tools", test_policy_tools},
                                     {"audit options", test_audit_options},
                                     {"audit tickets", test_audit_tickets},
                                     {"audit when blocked", test_audit_when_blocked},
                                     {"audit callbacks", test_audit_callbacks},
                                     {"audit entries", test_audit_entries},
                                     {"audit query", test_audit_query},
                                     {"audit verify", test_audit_verify},
                                     {"audit tools", test_audit_tools}};
  careline_engine_options o;
  careline_audit_options log;
  careline_error *error = NULL;
  int code;
  if (argc != 4) return 3;
  work_directory = argv[2];
  assets = argv[3];
  path_in_work(audit_directory, sizeof audit_directory, "log");
  log = log_options(audit_directory);
  if (careline_audit_open(&log, &audit, &error) != CARELINE_OK) {
    fprintf(stderr, "%s\n", careline_error_message(error));
    return 2;
  }
  careline_engine_options_init(&o);
  o.assets_directory = assets;
  o.assets_directory_size = strlen(assets);
  o.audit = audit;
  o.redaction_key = key;
  o.redaction_key_size = sizeof key;
  o.redaction_key_id = 1;
  o.timings = 1;
  if (careline_engine_open(&o, &engine, &error) != CARELINE_OK) {
    fprintf(stderr, "%s\n", careline_error_message(error));
    careline_error_free(error);
    careline_audit_free(audit);
    return 2;
  }
  code = run_cases("capi_c", cases, sizeof cases / sizeof *cases, argv[1]);
  careline_engine_free(engine);
  careline_audit_free(audit);
  return code;
}
