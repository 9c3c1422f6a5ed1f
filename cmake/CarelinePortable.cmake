# What the wheel and the NuGet package carry, linked a second time from the objects of this build: the
# shared object and the command with libcrypto inside, so that they run beside any OpenSSL of a host. The
# result is a small install tree of its own, <build>/portable/{bin,lib,share/careline}.
find_library(CARELINE_LIBCRYPTO_ARCHIVE NAMES libcrypto.a REQUIRED)
set(portable ${PROJECT_BINARY_DIR}/portable)

get_property(modules GLOBAL PROPERTY CARELINE_MODULES)
set(objects $<TARGET_OBJECTS:careline>)
foreach(module IN LISTS modules)
  list(APPEND objects $<TARGET_OBJECTS:${module}>)
endforeach()

add_library(careline_portable SHARED ${objects})
get_target_property(version careline VERSION)
get_target_property(soversion careline SOVERSION)
set_target_properties(careline_portable PROPERTIES
  OUTPUT_NAME careline VERSION ${version} SOVERSION ${soversion} LINKER_LANGUAGE CXX
  LIBRARY_OUTPUT_DIRECTORY ${portable}/lib LINK_DEPENDS ${PROJECT_SOURCE_DIR}/lib/capi/careline.map)
target_link_libraries(careline_portable PRIVATE
  careline::sodium careline::yaml ${CARELINE_LIBCRYPTO_ARCHIVE} Threads::Threads ${CMAKE_DL_LIBS})
target_link_options(careline_portable PRIVATE
  -Wl,--version-script=${PROJECT_SOURCE_DIR}/lib/capi/careline.map -Wl,--exclude-libs,ALL
  -Wl,-z,relro,-z,now -Wl,--gc-sections -Wl,--no-undefined)

if(TARGET careline_command)
  add_executable(careline_portable_command $<TARGET_OBJECTS:careline_command>)
  # Archives by file name: their targets would bring the shared libcrypto along.
  set(archives)
  if(TARGET careline_trainer)
    foreach(module IN ITEMS trainer intent text base)
      list(APPEND archives $<TARGET_FILE:careline_${module}>)
    endforeach()
    list(APPEND archives ${FASTTEXT_LIBRARY} ${CARELINE_LIBCRYPTO_ARCHIVE})
    # fastText comes as a shared library only; it travels beside ours.
    get_filename_component(fasttext ${FASTTEXT_LIBRARY} REALPATH)
    add_custom_command(TARGET careline_portable_command POST_BUILD
      COMMAND ${CMAKE_COMMAND} -E copy ${fasttext} ${portable}/lib/libfasttext.so.0)
    add_dependencies(careline_portable_command careline_trainer)
  endif()
  set_target_properties(careline_portable_command PROPERTIES
    OUTPUT_NAME careline LINKER_LANGUAGE CXX RUNTIME_OUTPUT_DIRECTORY ${portable}/bin
    BUILD_WITH_INSTALL_RPATH ON INSTALL_RPATH "$ORIGIN/../lib")
  target_link_libraries(careline_portable_command PRIVATE
    careline_portable ${archives} careline::sodium Threads::Threads ${CMAKE_DL_LIBS})
  target_link_options(careline_portable_command PRIVATE -Wl,-z,relro,-z,now -Wl,--gc-sections -Wl,--exclude-libs,ALL)
endif()

file(MAKE_DIRECTORY ${portable}/share)
file(CREATE_LINK ${PROJECT_SOURCE_DIR}/lib/assets ${portable}/share/careline SYMBOLIC)
