/* The smallest test frame that does: checks that go on after a failure, and a JUnit report. */
#ifndef CARELINE_TESTS_CAPI_CHECK_H_
#define CARELINE_TESTS_CAPI_CHECK_H_

#include <stdio.h>
#include <string.h>

static int checks, failures;
static char first_failure[512];

static void check_failed(const char *file, int line, const char *what) {
  fprintf(stderr, "%s:%d: %s\n", file, line, what);
  if (failures++ == 0) snprintf(first_failure, sizeof first_failure, "%s:%d: %s", file, line, what);
}

#define CHECK(condition)                                             \
  do {                                                               \
    ++checks;                                                        \
    if (!(condition)) check_failed(__FILE__, __LINE__, #condition);  \
  } while (0)
#define CHECK_TEXT(actual, expected) CHECK(strcmp((actual), (expected)) == 0)

typedef struct check_case {
  const char *name;
  void (*run)(void);
} check_case;

static void write_escaped(FILE *out, const char *text) {
  for (; *text != 0; ++text) {
    if (*text == '<') fputs("&lt;", out);
    else if (*text == '&') fputs("&amp;", out);
    else if (*text == '"') fputs("&quot;", out);
    else fputc(*text, out);
  }
}

/* Runs every case; returns the exit code. */
static int run_cases(const char *suite, const check_case *cases, size_t n, const char *report) {
  FILE *out = fopen(report, "w");
  size_t i;
  int failed = 0;
  if (out == NULL) {
    fprintf(stderr, "%s: cannot be written\n", report);
    return 2;
  }
  fprintf(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"%s\" tests=\"%lu\">\n", suite,
          (unsigned long)n);
  for (i = 0; i < n; ++i) {
    failures = 0;
    cases[i].run();
    fprintf(out, "  <testcase classname=\"%s\" name=\"%s\">", suite, cases[i].name);
    if (failures != 0) {
      ++failed;
      fprintf(stderr, "FAILED: %s\n", cases[i].name);
      fputs("<failure message=\"", out);
      write_escaped(out, first_failure);
      fputs("\"/>", out);
    }
    fputs("</testcase>\n", out);
  }
  fputs("</testsuite>\n", out);
  if (fclose(out) != 0) return 2;
  fprintf(stderr, "%s: %lu cases, %d failed, %d checks\n", suite, (unsigned long)n, failed, checks);
  return failed == 0 ? 0 : 1;
}

#endif
