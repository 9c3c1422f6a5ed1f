# Install tree: headers, library, assets, command, CMake package and pkg-config file. The components are
# those of the Debian packages (cmake/CarelinePackage.cmake).
include(CMakePackageConfigHelpers)

install(TARGETS careline EXPORT careline-targets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT dev
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev)
install(FILES include/careline/careline.h include/careline/careline.hpp
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/careline COMPONENT dev)
install(DIRECTORY lib/assets/ DESTINATION ${CMAKE_INSTALL_DATADIR}/careline COMPONENT data
  PATTERN CMakeLists.txt EXCLUDE PATTERN "README.md" EXCLUDE)
if(TARGET careline_static_archive)
  install(FILES ${PROJECT_BINARY_DIR}/static/libcareline.a DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev)
endif()
if(TARGET careline_command)
  install(TARGETS careline_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT tools)
  # In /usr the loader finds the library by itself.
  install(CODE "
    if(CMAKE_INSTALL_PREFIX STREQUAL \"/usr\")
      file(RPATH_REMOVE FILE \"\$ENV{DESTDIR}/usr/${CMAKE_INSTALL_BINDIR}/careline\")
    endif()" COMPONENT tools)
endif()

# A static library leaves its private dependencies to whoever links the program.
if(BUILD_SHARED_LIBS)
  set(careline_static OFF)
  set(pc_private "-lcrypto -lstdc++ -lm -ldl -pthread")
else()
  set(careline_static ON)
  set(pc_private "-lsodium -lyaml -lcrypto -lstdc++ -lm -ldl -pthread")
endif()
install(EXPORT careline-targets NAMESPACE careline::
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/careline COMPONENT dev)

configure_package_config_file(cmake/careline-config.cmake.in
  ${PROJECT_BINARY_DIR}/careline-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/careline
  PATH_VARS CMAKE_INSTALL_DATADIR CMAKE_INSTALL_LIBDIR CMAKE_INSTALL_INCLUDEDIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/careline-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/careline-config.cmake
              ${PROJECT_BINARY_DIR}/careline-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/careline COMPONENT dev)

# Written when the prefix is known: `cmake --install build --prefix DIR` says DIR here.
install(CODE "
  set(pc_prefix \"\${CMAKE_INSTALL_PREFIX}\")
  set(pc_libdir \"${CMAKE_INSTALL_LIBDIR}\")
  set(pc_includedir \"${CMAKE_INSTALL_INCLUDEDIR}\")
  set(pc_datadir \"${CMAKE_INSTALL_DATADIR}\")
  set(pc_description \"${PROJECT_DESCRIPTION}\")
  set(pc_version \"${PROJECT_VERSION}\")
  set(pc_private \"${pc_private}\")
  configure_file(\"${CMAKE_CURRENT_LIST_DIR}/careline.pc.in\" \"${PROJECT_BINARY_DIR}/careline.pc\" @ONLY)"
  COMPONENT dev)
install(FILES ${PROJECT_BINARY_DIR}/careline.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)
