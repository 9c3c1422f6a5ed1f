# libcareline.a beside the shared library, from the same objects: everything is linked into one relocatable
# object in which all symbols but careline_* are made local. So a host's own SQLite, libsodium or libyaml
# never meets ours, as with the shared library. libcrypto and the C++ runtime stay outside.
get_property(modules GLOBAL PROPERTY CARELINE_MODULES)
set(objects $<TARGET_OBJECTS:careline>)
foreach(module IN LISTS modules)
  list(APPEND objects $<TARGET_OBJECTS:${module}>)
endforeach()
set(folder ${PROJECT_BINARY_DIR}/static)
file(MAKE_DIRECTORY ${folder})
add_custom_command(OUTPUT ${folder}/libcareline.a
  # Groups first: a group whose signature became local would be thrown away beside the host's own copy.
  COMMAND ${CMAKE_CXX_COMPILER} -r -nostdlib -Wl,--force-group-allocation -o ${folder}/careline.o
          ${objects} ${sodium_path} ${yaml_path}
  COMMAND ${CMAKE_OBJCOPY} --wildcard "--keep-global-symbol=careline_*" ${folder}/careline.o
  COMMAND ${CMAKE_COMMAND} -E rm -f ${folder}/libcareline.a
  COMMAND ${CMAKE_AR} rcsD ${folder}/libcareline.a ${folder}/careline.o
  DEPENDS ${objects}
  COMMENT "Linking the static archive" COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(careline_static_archive ALL DEPENDS ${folder}/libcareline.a)
