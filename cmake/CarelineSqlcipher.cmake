# SQLCipher from its amalgamation: static, PIC, hidden symbols. A shared libsqlcipher beside a host's
# libsqlite3 silently writes plaintext (docs/architecture.md), so `system` is for distributions that
# know their whole process.
if(CARELINE_SQLCIPHER STREQUAL "bundled")
  set(CARELINE_CACHE_DIR "${PROJECT_SOURCE_DIR}/build/cache" CACHE PATH "Where scripts/setup put sources")
  set(CARELINE_SQLCIPHER_SOURCE_DIR "${CARELINE_CACHE_DIR}/sqlcipher" CACHE PATH
      "Folder with the SQLCipher amalgamation: sqlite3.c and sqlite3.h")
  if(NOT EXISTS "${CARELINE_SQLCIPHER_SOURCE_DIR}/sqlite3.c")
    message(FATAL_ERROR "No SQLCipher source in ${CARELINE_SQLCIPHER_SOURCE_DIR}: run scripts/setup first")
  endif()
  file(STRINGS "${CARELINE_SQLCIPHER_SOURCE_DIR}/sqlite3.c" cipher_version REGEX "define CIPHER_VERSION_NUMBER" LIMIT_COUNT 1)
  if(NOT cipher_version)
    message(FATAL_ERROR "${CARELINE_SQLCIPHER_SOURCE_DIR}/sqlite3.c is plain SQLite, not SQLCipher")
  endif()
  add_library(careline_sqlcipher STATIC "${CARELINE_SQLCIPHER_SOURCE_DIR}/sqlite3.c"
    ${CMAKE_CURRENT_LIST_DIR}/sqlcipher_environment.c)
  set_target_properties(careline_sqlcipher PROPERTIES
    POSITION_INDEPENDENT_CODE ON C_VISIBILITY_PRESET hidden)
  target_include_directories(careline_sqlcipher SYSTEM PUBLIC "${CARELINE_SQLCIPHER_SOURCE_DIR}")
  target_compile_options(careline_sqlcipher PRIVATE -w -O2)
  # Visible to our own code too: the header hides sqlite3_key_v2 without SQLITE_HAS_CODEC.
  target_compile_definitions(careline_sqlcipher PUBLIC SQLITE_HAS_CODEC PRIVATE
    getenv=careline_no_environment
    SQLCIPHER_CRYPTO_OPENSSL SQLCIPHER_OMIT_DEFAULT_LOGGING SQLITE_EXTRA_INIT=sqlcipher_extra_init
    SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown SQLITE_TEMP_STORE=2 SQLITE_THREADSAFE=1
    HAVE_STDINT_H=1 HAVE_FDATASYNC=1 SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_DQS=0
    SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE SQLITE_SECURE_DELETE)
  target_link_libraries(careline_sqlcipher PUBLIC OpenSSL::Crypto PRIVATE Threads::Threads)
  set_property(GLOBAL APPEND PROPERTY CARELINE_MODULES careline_sqlcipher)
elseif(CARELINE_SQLCIPHER STREQUAL "system")
  pkg_check_modules(sqlcipher REQUIRED IMPORTED_TARGET sqlcipher)
  add_library(careline_sqlcipher INTERFACE)
  target_link_libraries(careline_sqlcipher INTERFACE PkgConfig::sqlcipher OpenSSL::Crypto)
  target_compile_definitions(careline_sqlcipher INTERFACE SQLITE_HAS_CODEC)
else()
  message(FATAL_ERROR "CARELINE_SQLCIPHER is '${CARELINE_SQLCIPHER}': expected bundled or system")
endif()
