# Third-party packages by their Debian 12 names; see docs/architecture.md for why each is here.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt 9 CONFIG REQUIRED)          # header-only target: no libfmt in NEEDED
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium>=1.0.18)

if(CARELINE_OPENSSL STREQUAL "static")
  set(OPENSSL_USE_STATIC_LIBS ON)
endif()
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)

# libsodium and libyaml go into the library itself, hidden by the version script.
function(careline_static_archive target archive package)
  find_library(${target}_path NAMES ${archive} HINTS ${${package}_LIBRARY_DIRS} REQUIRED)
  add_library(careline::${target} STATIC IMPORTED GLOBAL)
  set_target_properties(careline::${target} PROPERTIES
    IMPORTED_LOCATION ${${target}_path}
    INTERFACE_INCLUDE_DIRECTORIES "${${package}_INCLUDE_DIRS}")
endfunction()
careline_static_archive(sodium libsodium.a sodium)
careline_static_archive(yaml libyaml.a yaml)

include(CarelineSqlcipher)

if(CARELINE_BUILD_TESTS)
  find_package(Catch2 2.13 CONFIG REQUIRED)
endif()
if(CARELINE_BUILD_EXAMPLES OR CARELINE_BUILD_TESTS)
  find_package(nlohmann_json 3 CONFIG REQUIRED)
endif()
if(CARELINE_BUILD_EXAMPLES)
  find_package(CLI11 2 CONFIG REQUIRED)
endif()
if(CARELINE_BUILD_BENCHMARKS)
  include(CarelineRe2)  # the peer of the PHI benchmark
  find_package(benchmark CONFIG REQUIRED)
endif()
