/* Reads one line of JSON into a tree: enough for the golden vectors, and nothing more. A malformed line is NULL. */
#ifndef CARELINE_TESTS_CAPI_JSON_VALUE_H_
#define CARELINE_TESTS_CAPI_JSON_VALUE_H_

#include <stdlib.h>
#include <string.h>

typedef struct json_value {
  char kind;              /* { [ s n t f 0 */
  char *name;             /* of a member */
  char *text;             /* of a string */
  double number;
  struct json_value *first, *next;
} json_value;

static const char *json_space(const char *p) {
  while (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\n') ++p;
  return p;
}

static void json_free(json_value *v) {
  while (v != NULL) {
    json_value *next = v->next;
    json_free(v->first);
    free(v->name);
    free(v->text);
    free(v);
    v = next;
  }
}

/* The writer leaves characters as UTF-8 and escapes only quotes, backslashes and controls. */
static const char *json_string(const char *p, char **out) {
  char *to = *out = malloc(strlen(p) + 1);
  if (to == NULL || *p++ != '"') return NULL;
  for (; *p != '"'; ++p) {
    if (*p == 0) return NULL;
    if (*p != '\\') {
      *to++ = *p;
      continue;
    }
    switch (*++p) {
      case 'n': *to++ = '\n'; break;
      case 'r': *to++ = '\r'; break;
      case 't': *to++ = '\t'; break;
      case '"': case '\\': case '/': *to++ = *p; break;
      default: return NULL;
    }
  }
  *to = 0;
  return p + 1;
}

static const char *json_read(const char *p, json_value **out) {
  json_value *v = *out = calloc(1, sizeof *v), **last;
  char close, *end;
  if (v == NULL) return NULL;
  v->kind = *(p = json_space(p));
  switch (*p) {
    case '"':
      v->kind = 's';
      return json_string(p, &v->text);
    case 't': return strncmp(p, "true", 4) == 0 ? p + 4 : NULL;
    case 'f': return strncmp(p, "false", 5) == 0 ? p + 5 : NULL;
    case 'n':
      v->kind = '0';
      return strncmp(p, "null", 4) == 0 ? p + 4 : NULL;
    case '{': case '[':
      close = *p == '{' ? '}' : ']';
      last = &v->first;
      p = json_space(p + 1);
      while (*p != close) {
        char *name = NULL;
        if (v->kind == '{') {
          p = json_string(p, &name);
          if (p != NULL && *(p = json_space(p)) != ':') p = NULL;
          if (p == NULL) {
            free(name);
            return NULL;
          }
          ++p;
        }
        p = json_read(p, last);
        if (*last != NULL) (*last)->name = name;
        if (p == NULL) return NULL;
        last = &(*last)->next;
        p = json_space(p);
        if (*p == ',') p = json_space(p + 1);
        else if (*p != close) return NULL;
      }
      return p + 1;
    default:
      v->kind = 'n';
      v->number = strtod(p, &end);
      return end == p ? NULL : end;
  }
}

static json_value *json_line(const char *line) {
  json_value *v = NULL;
  const char *end = json_read(line, &v);
  if (end == NULL || *json_space(end) != 0) {
    json_free(v);
    return NULL;
  }
  return v;
}

/* NULL where there is none, also of NULL. */
static const json_value *json_get(const json_value *v, const char *name) {
  const json_value *m;
  if (v == NULL || v->kind != '{') return NULL;
  for (m = v->first; m != NULL; m = m->next) {
    if (strcmp(m->name, name) == 0) return m;
  }
  return NULL;
}

static const char *json_text(const json_value *v, const char *name, const char *otherwise) {
  const json_value *m = json_get(v, name);
  return m != NULL && m->kind == 's' ? m->text : otherwise;
}

static double json_number(const json_value *v, const char *name, double otherwise) {
  const json_value *m = json_get(v, name);
  return m != NULL && m->kind == 'n' ? m->number : otherwise;
}

#endif
