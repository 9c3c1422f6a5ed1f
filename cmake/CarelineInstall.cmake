# Install tree: headers, library, assets, command, CMake package and pkg-config file.
include(CMakePackageConfigHelpers)

install(TARGETS careline EXPORT careline-targets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT dev
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev)
install(FILES include/careline/careline.h include/careline/careline.hpp
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/careline COMPONENT dev)
install(DIRECTORY lib/assets/ DESTINATION ${CMAKE_INSTALL_DATADIR}/careline COMPONENT runtime
  PATTERN CMakeLists.txt EXCLUDE PATTERN "README.md" EXCLUDE)
if(TARGET careline_command)
  install(TARGETS careline_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT tools)
endif()

# A static library leaves its private dependencies to whoever links the program.
if(BUILD_SHARED_LIBS)
  set(careline_static OFF)
  set(pc_private "")
else()
  set(careline_static ON)
  set(pc_private "-lstdc++ -lm -lpthread")
endif()
install(EXPORT careline-targets NAMESPACE careline::
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/careline COMPONENT dev)

configure_package_config_file(cmake/careline-config.cmake.in
  ${PROJECT_BINARY_DIR}/careline-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/careline
  PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/careline-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/careline-config.cmake
              ${PROJECT_BINARY_DIR}/careline-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/careline COMPONENT dev)

configure_file(cmake/careline.pc.in ${PROJECT_BINARY_DIR}/careline.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/careline.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT dev)
