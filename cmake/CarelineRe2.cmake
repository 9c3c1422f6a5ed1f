# RE2, a peer of the benchmarks, from the Abseil-free C++ source inside the npm package re2 1.18.3: static.
# Debian's libre2.a is not position independent, so `system` means libre2.so in NEEDED.
set(CARELINE_RE2 bundled CACHE STRING "bundled (static and hidden) or system")
set_property(CACHE CARELINE_RE2 PROPERTY STRINGS bundled system)
if(CARELINE_RE2 STREQUAL "bundled")
  set(CARELINE_RE2_SOURCE_DIR "${CARELINE_CACHE_DIR}/re2" CACHE PATH "Folder with RE2's re2/ and util/")
  if(NOT EXISTS "${CARELINE_RE2_SOURCE_DIR}/re2/re2.cc")
    message(FATAL_ERROR "No RE2 source in ${CARELINE_RE2_SOURCE_DIR}: run scripts/setup first")
  endif()
  set(re2_sources)
  foreach(file IN ITEMS bitmap256 bitstate compile dfa filtered_re2 mimics_pcre nfa onepass parse perl_groups
                        prefilter prefilter_tree prog re2 regexp set simplify stringpiece tostring
                        unicode_casefold unicode_groups)
    list(APPEND re2_sources "${CARELINE_RE2_SOURCE_DIR}/re2/${file}.cc")
  endforeach()
  list(APPEND re2_sources "${CARELINE_RE2_SOURCE_DIR}/util/rune.cc" "${CARELINE_RE2_SOURCE_DIR}/util/strutil.cc")
  add_library(careline_re2 STATIC ${re2_sources})
  set_target_properties(careline_re2 PROPERTIES POSITION_INDEPENDENT_CODE ON
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON CXX_STANDARD 17)
  target_include_directories(careline_re2 SYSTEM PUBLIC "${CARELINE_RE2_SOURCE_DIR}")
  target_compile_options(careline_re2 PRIVATE -w -O2)
  target_link_libraries(careline_re2 PRIVATE Threads::Threads)
elseif(CARELINE_RE2 STREQUAL "system")
  pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
  add_library(careline_re2 INTERFACE)
  target_link_libraries(careline_re2 INTERFACE PkgConfig::re2)
else()
  message(FATAL_ERROR "CARELINE_RE2 is '${CARELINE_RE2}': expected bundled or system")
endif()
