/* What SQLite gets in place of getenv (cmake/CarelineSqlcipher.cmake): a guest reads no environment of
 * its host. SQLite would look for a folder of temporary files, which it keeps in memory here. */
char *careline_no_environment(const char *name) {
  (void)name;
  return 0;
}
