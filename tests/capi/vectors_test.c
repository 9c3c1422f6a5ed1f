/* The golden vectors (tests/golden/README.md), read by pure C99: bytes are the unit of C, the others are compared too.
 *
 *   vectors_test REPORT VECTORS ASSETS */
#include <careline/careline.h>
#include <stdio.h>

#include "check.h"
#include "json_value.h"

static const char *vectors_directory;
static careline_engine *engine;

static int near(double a, double b) { return a - b < 0.002 && b - a < 0.002; }

static int32_t value_of(int32_t vocabulary, const char *name) {
  int32_t value = careline_label_value(vocabulary, name, strlen(name));
  CHECK(value >= 0);
  return value;
}

static void check_label(int32_t vocabulary, int32_t value, const json_value *v, const char *member) {
  const char *name = careline_label_name(vocabulary, value);
  CHECK(name != NULL && strcmp(name, json_text(v, member, "?")) == 0);
}

static int is_range(const json_value *piece, const char *unit, uint32_t begin, uint32_t end) {
  const json_value *range = json_get(piece, unit);
  return range != NULL && range->first != NULL && range->first->next != NULL &&
         range->first->number == begin && range->first->next->number == end;
}

static void check_spans(const careline_span *spans, size_t count, const json_value *expect, const char *text) {
  const json_value *list = json_get(expect, "spans"), *e;
  size_t i = 0;
  CHECK(list != NULL);
  for (e = list ? list->first : NULL; e != NULL && i < count; e = e->next, ++i) {
    const careline_span *s = &spans[i];
    const char *piece = json_text(e, "text", "?");
    check_label(CARELINE_VOCABULARY_PHI_KIND, s->kind, e, "kind");
    CHECK(is_range(e, "bytes", s->begin, s->end));
    CHECK(is_range(e, "utf16", s->utf16_begin, s->utf16_end));
    CHECK(is_range(e, "chars", s->char_begin, s->char_end));
    CHECK(strlen(piece) == s->end - s->begin && memcmp(piece, text + s->begin, strlen(piece)) == 0);
    CHECK(near(s->confidence, json_number(e, "confidence", -1)));
  }
  CHECK(e == NULL && i == count);
}

static void check_signals(const careline_signal *signals, size_t count, const json_value *expect, const char *text) {
  const json_value *list = json_get(expect, "signals"), *e;
  size_t i = 0;
  CHECK(list != NULL);
  for (e = list ? list->first : NULL; e != NULL && i < count; e = e->next, ++i) {
    const careline_signal *s = &signals[i];
    const char *piece = json_text(e, "text", "?");
    check_label(CARELINE_VOCABULARY_SIGNAL, s->signal, e, "signal");
    check_label(CARELINE_VOCABULARY_ASSERTION, s->assertion, e, "assertion");
    check_label(CARELINE_VOCABULARY_WHO, s->who, e, "who");
    CHECK(is_range(e, "bytes", s->begin, s->end));
    CHECK(is_range(e, "utf16", s->utf16_begin, s->utf16_end));
    CHECK(is_range(e, "chars", s->char_begin, s->char_end));
    CHECK(strlen(piece) == s->end - s->begin && memcmp(piece, text + s->begin, strlen(piece)) == 0);
    CHECK(near(s->score, json_number(e, "score", -1)));
  }
  CHECK(e == NULL && i == count);
}

/* What lies between the pieces is the same before and after; removing may take a space with it. */
static void check_output(const careline_span *spans, size_t count, const char *text, const char *redacted) {
  size_t from = 0, to = 0, i;
  for (i = 0; i <= count; ++i) {
    size_t end = i < count ? spans[i].begin : strlen(text);
    size_t out_end = i < count ? spans[i].out_begin : strlen(redacted);
    CHECK(end - from == out_end - to && memcmp(text + from, redacted + to, end - from) == 0);
    if (i < count) {
      from = spans[i].end;
      to = spans[i].out_end;
    }
  }
}

static careline_message message_of(const char *text, size_t size) {
  careline_message m;
  careline_message_init(&m);
  m.text = text;
  m.text_size = size;
  return m;
}

static void label_of(const json_value *from, const char *name, const char **data, size_t *size) {
  *data = json_text(from, name, NULL);
  *size = *data == NULL ? 0 : strlen(*data);
}

static void describe(careline_message *m, const json_value *about) {
  static const char *hours[] = {"unknown", "closed", "open", "holiday"};
  const char *now = json_text(about, "hours", "unknown");
  const json_value *verified = json_get(about, "verified");
  int i;
  label_of(about, "id", &m->id, &m->id_size);
  label_of(about, "page", &m->page, &m->page_size);
  label_of(about, "role", &m->role, &m->role_size);
  label_of(about, "purpose", &m->purpose, &m->purpose_size);
  label_of(about, "subject", &m->subject, &m->subject_size);
  m->channel = value_of(CARELINE_VOCABULARY_CHANNEL, json_text(about, "channel", "unknown"));
  m->speaker = value_of(CARELINE_VOCABULARY_SPEAKER, json_text(about, "speaker", "unknown"));
  m->language = value_of(CARELINE_VOCABULARY_LANGUAGE, json_text(about, "language", "unknown"));
  if (verified != NULL) m->verified = verified->kind == 't';
  for (i = 0; i < 4; ++i) {
    if (strcmp(now, hours[i]) == 0) m->open_hours = i - 1;
  }
}

static void replay(careline_conversation *c, const json_value *vector) {
  const json_value *turns = json_get(vector, "before"), *t;
  for (t = turns ? turns->first : NULL; t != NULL; t = t->next) {
    const char *agent = json_text(t, "agent", NULL), *kind = json_text(t, "known", NULL), *patient = json_text(t, "patient", NULL);
    careline_status status;
    if (agent != NULL) {
      status = careline_conversation_agent_turn(c, agent, strlen(agent), NULL);
    } else if (kind != NULL) {
      const char *value = json_text(t, "value", "");
      status = careline_conversation_known_party(c, value_of(CARELINE_VOCABULARY_PHI_KIND, kind), value, strlen(value), NULL);
    } else if (patient != NULL) {
      careline_message m = message_of(patient, strlen(patient));
      careline_decision *d = NULL;
      status = careline_process(engine, c, &m, &d, NULL);
      careline_decision_free(d);
    } else {
      status = careline_conversation_replace_tail(c, NULL);
    }
    CHECK(status == CARELINE_OK);
  }
}

static void check_intent(const char *label, float confidence, int32_t reason, int32_t language, const json_value *expect) {
  CHECK_TEXT(label, json_text(expect, "intent", "?"));
  CHECK(near(confidence, json_number(expect, "confidence", -1)));
  check_label(CARELINE_VOCABULARY_REASON, reason, expect, "reason");
  check_label(CARELINE_VOCABULARY_LANGUAGE, language, expect, "language");
}

static void check_failure(careline_status status, careline_error *error, const json_value *expect) {
  CHECK_TEXT(careline_status_name(status), json_text(expect, "error", "?"));
  CHECK(error != NULL && careline_error_offset(error) == (int64_t)json_number(expect, "offset", -2));
  careline_error_free(error);
}

static void check_vector(const json_value *vector, careline_conversation *c, const char *text, size_t size) {
  const char *call = json_text(vector, "call", "");
  const json_value *expect = json_get(vector, "expect"), *options = json_get(vector, "options");
  careline_message m = message_of(text, size);
  careline_error *error = NULL;
  careline_status status;
  size_t count = 0;
  describe(&m, json_get(vector, "about"));
  if (strcmp(call, "detect") == 0 || strcmp(call, "redact") == 0) {
    careline_phi *phi = NULL;
    careline_redact_options o;
    careline_redact_options_init(&o);
    o.redact_operator = value_of(CARELINE_VOCABULARY_OPERATOR, json_text(options, "operator", "placeholder"));
    o.mask_keep_last = (uint32_t)json_number(options, "keep_last", 0);
    label_of(options, "profile", &o.profile, &o.profile_size);
    label_of(options, "role", &o.role, &o.role_size);
    label_of(options, "purpose", &o.purpose, &o.purpose_size);
    status = call[0] == 'd' ? careline_detect_phi(engine, c, &m, &phi, &error) : careline_redact(engine, c, &m, &o, &phi, &error);
    if (status != CARELINE_OK) {
      check_failure(status, error, expect);
      return;
    }
    {
      const careline_span *spans = careline_phi_spans(phi, &count);
      check_spans(spans, count, expect, text);
      if (call[0] == 'r') {
        const char *redacted = careline_phi_redacted(phi, NULL);
        CHECK_TEXT(redacted, json_text(expect, "redacted", "?"));
        if (o.redact_operator != CARELINE_OPERATOR_REMOVE) check_output(spans, count, text, redacted);
      }
    }
    careline_phi_free(phi);
  } else if (strcmp(call, "classify") == 0) {
    careline_intent *intent = NULL;
    const json_value *r = json_get(expect, "ranking");
    size_t i = 0;
    CHECK(careline_classify(engine, c, &m, &intent, NULL) == CARELINE_OK);
    check_intent(careline_intent_label(intent), careline_intent_confidence(intent), careline_intent_reason(intent),
                 careline_intent_language(intent), expect);
    for (r = r ? r->first : NULL; r != NULL; r = r->next) {
      const char *label = careline_intent_ranked(intent, i++, NULL);
      CHECK(label != NULL && strcmp(label, r->text) == 0);
    }
    careline_intent_free(intent);
  } else if (strcmp(call, "signals") == 0) {
    careline_signals *signals = NULL;
    CHECK(careline_detect_signals(engine, &m, &signals, NULL) == CARELINE_OK);
    {
      const careline_signal *items = careline_signals_items(signals, &count);
      check_signals(items, count, expect, text);
    }
    careline_signals_free(signals);
  } else {
    careline_decision *d = NULL;
    status = careline_process(engine, c, &m, &d, &error);
    if (status != CARELINE_OK) {
      check_failure(status, error, expect);
      return;
    }
    check_label(CARELINE_VOCABULARY_TIER, careline_decision_tier(d), expect, "tier");
    CHECK_TEXT(careline_decision_queue(d), json_text(expect, "queue", "?"));
    CHECK_TEXT(careline_decision_template(d), json_text(expect, "template", "?"));
    CHECK_TEXT(careline_decision_redacted(d, NULL), json_text(expect, "redacted", "?"));
    check_intent(careline_decision_intent(d), careline_decision_intent_confidence(d), careline_decision_intent_reason(d),
                 careline_decision_language(d), expect);
    {
      const careline_span *spans = careline_decision_spans(d, &count);
      check_spans(spans, count, expect, text);
    }
    {
      const careline_signal *items = careline_decision_signals(d, &count);
      check_signals(items, count, expect, text);
    }
    careline_decision_free(d);
  }
}

static void run_vector(const json_value *vector) {
  const char *hex = json_text(vector, "bytes", NULL);
  const char *text = json_text(vector, "text", "");
  char raw[64];
  size_t size = strlen(text);
  careline_conversation *c = NULL;
  if (hex != NULL) {
    for (size = 0; hex[2 * size] != 0 && size < sizeof raw; ++size) {
      unsigned byte = 0;
      CHECK(sscanf(hex + 2 * size, "%2x", &byte) == 1);
      raw[size] = (char)byte;
    }
    text = raw;
  }
  CHECK(careline_conversation_open(engine, &c, NULL) == CARELINE_OK);
  replay(c, vector);
  check_vector(vector, c, text, size);
  careline_conversation_free(c);
}

static void run_file(const char *name, int at_least) {
  char path[600];
  static char line[1 << 16];
  FILE *in;
  int lines = 0;
  snprintf(path, sizeof path, "%s/%s.jsonl", vectors_directory, name);
  in = fopen(path, "rb");
  CHECK(in != NULL);
  if (in == NULL) return;
  while (fgets(line, sizeof line, in) != NULL) {
    json_value *vector = json_line(line);
    int before = failures;
    CHECK(vector != NULL);
    if (vector != NULL) run_vector(vector);
    if (failures != before) fprintf(stderr, "  in %s of %s\n", json_text(vector, "id", "?"), path);
    json_free(vector);
    ++lines;
  }
  CHECK(lines >= at_least);
  CHECK(fclose(in) == 0);
}

static void test_detect(void) { run_file("detect", 30); }
static void test_redact(void) { run_file("redact", 15); }
static void test_classify(void) { run_file("classify", 10); }
static void test_signals(void) { run_file("signals", 15); }
static void test_process(void) { run_file("process", 15); }
static void test_conversation(void) { run_file("conversation", 8); }
static void test_errors(void) { run_file("errors", 7); }

int main(int argc, char **argv) {
  static const check_case cases[] = {
      {"detect", test_detect},   {"redact", test_redact},   {"classify", test_classify},
      {"signals", test_signals}, {"process", test_process}, {"conversation", test_conversation},
      {"errors", test_errors},
  };
  careline_engine_options options;
  careline_error *error = NULL;
  uint8_t key[32];
  size_t i;
  int code;
  if (argc != 4) {
    fprintf(stderr, "usage: vectors_test REPORT VECTORS ASSETS\n");
    return 3;
  }
  vectors_directory = argv[2];
  for (i = 0; i < sizeof key; ++i) key[i] = (uint8_t)i;
  careline_engine_options_init(&options);
  options.assets_directory = argv[3];
  options.assets_directory_size = strlen(argv[3]);
  options.redaction_key = key;
  options.redaction_key_size = sizeof key;
  if (careline_engine_open(&options, &engine, &error) != CARELINE_OK) {
    fprintf(stderr, "%s\n", careline_error_message(error));
    return 2;
  }
  code = run_cases("vectors_test", cases, sizeof cases / sizeof *cases, argv[1]);
  careline_engine_free(engine);
  return code;
}
