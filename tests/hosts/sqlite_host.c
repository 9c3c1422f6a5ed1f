/* A host with an SQLite of its own in the same process: both must keep to their own files.
 *
 *   sqlite_host ASSETS LOG_DIRECTORY OWN_DATABASE
 * Prints the version of the host's SQLite before and after careline was used. */
#include <sqlite3.h>

#include "host.h"

static void own_insert(sqlite3* db, int value) {
  char sql[64];
  snprintf(sql, sizeof sql, "insert into t values(%d)", value);
  REQUIRE(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK);
}

static int own_count(sqlite3* db) {
  sqlite3_stmt* statement = NULL;
  int count;
  REQUIRE(sqlite3_prepare_v2(db, "select count(*) from t", -1, &statement, NULL) == SQLITE_OK);
  REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
  count = sqlite3_column_int(statement, 0);
  sqlite3_finalize(statement);
  return count;
}

int main(int argc, char** argv) {
  sqlite3* db = NULL;
  careline_audit* audit;
  careline_engine* engine;
  int i;
  REQUIRE(argc == 4);
  printf("%s\n", sqlite3_libversion());
  REQUIRE(sqlite3_open(argv[3], &db) == SQLITE_OK);
  REQUIRE(sqlite3_exec(db, "pragma journal_mode=wal; create table t(x)", NULL, NULL, NULL) ==
          SQLITE_OK);

  audit = open_log(argv[2], 1);
  engine = open_engine(argv[1], audit);
  for (i = 0; i < 50; ++i) {
    own_insert(db, i);
    careline_decision_free(decide(engine, NULL, "are you open on saturday"));
  }
  careline_engine_free(engine);
  careline_audit_free(audit);
  REQUIRE(own_count(db) == 50);
  REQUIRE(sqlite3_close(db) == SQLITE_OK);
  printf("%s\n", sqlite3_libversion());
  return 0;
}
