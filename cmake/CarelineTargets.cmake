# Functions that every folder of lib/ and tests/ uses to declare itself, so that language level,
# visibility, warnings and sanitizers are said once.

add_library(careline_flags INTERFACE)
target_compile_features(careline_flags INTERFACE cxx_std_20)
target_compile_options(careline_flags INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-fvisibility-inlines-hidden>
  $<$<BOOL:${CARELINE_DEVELOPER}>:-Wall -Wextra -Wpedantic -Werror>
  "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.")
if(CARELINE_SANITIZE)
  target_compile_options(careline_flags INTERFACE -fsanitize=${CARELINE_SANITIZE}
                         -fno-sanitize-recover=all -fno-omit-frame-pointer -g
                         # g++ 12 sees uninitialised reads in instrumented code that are none.
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(careline_flags INTERFACE -fsanitize=${CARELINE_SANITIZE})
endif()

# careline_add_module(phi SOURCES a.cpp … DEPENDS base text): static, PIC, hidden; tests link it
# directly, the public library takes its objects.
function(careline_add_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LINK" ${ARGN})
  add_library(careline_${name} STATIC ${ARG_SOURCES})
  set_target_properties(careline_${name} PROPERTIES
    POSITION_INDEPENDENT_CODE ON C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden)
  target_include_directories(careline_${name} PUBLIC ${PROJECT_SOURCE_DIR}/lib)
  target_link_libraries(careline_${name} PRIVATE careline_flags ${ARG_LINK})
  foreach(dependency IN LISTS ARG_DEPENDS)
    target_link_libraries(careline_${name} PUBLIC careline_${dependency})
  endforeach()
  set_property(GLOBAL APPEND PROPERTY CARELINE_MODULES careline_${name})
endfunction()

# careline_add_test(phi_tests SOURCES … LINK careline_phi): a Catch2 program whose cases are CTests.
function(careline_add_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE careline_flags ${ARG_LINK} Catch2::Catch2WithMain)
  target_compile_definitions(${name} PRIVATE
    CARELINE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" CARELINE_BINARY_DIR="${PROJECT_BINARY_DIR}")
  add_test(NAME ${name} COMMAND ${name} --reporter junit --out ${PROJECT_BINARY_DIR}/reports/${name}.xml)
  set_tests_properties(${name} PROPERTIES TIMEOUT 600)
endfunction()
