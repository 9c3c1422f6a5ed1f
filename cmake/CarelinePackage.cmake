# Debian packages: cpack -G DEB in a build of the preset `release` (scripts/package does it). The library's
# package holds nothing but the library, so that two SONAMEs can be installed together; what an engine
# reads is careline-data.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME careline)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "careline")
set(CPACK_PACKAGE_CONTACT "careline maintainers <careline@careline.example>")
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL runtime data dev tools)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS ${PROJECT_BINARY_DIR}/lib)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

get_target_property(soversion careline SOVERSION)
set(deb_version "${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}")
set(runtime libcareline${soversion})
set(deb ${PROJECT_SOURCE_DIR}/packaging/debian)
set(deb_build ${PROJECT_BINARY_DIR}/debian)
file(WRITE ${deb_build}/shlibs "libcareline ${soversion} ${runtime} (>= ${PROJECT_VERSION})\n")

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME ${runtime})
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_RECOMMENDS "careline-data (= ${deb_version})")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA ${deb_build}/shlibs ${deb}/triggers)
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION
"reads patient messages in process - shared library
Finds protected health information, language, danger and intent in one
patient message (English or US Spanish), decides under a policy what may
happen next, and keeps an encrypted, tamper-evident record. No network is
used.
.
This package has the shared library. What an engine reads is in
careline-data.")

set(CPACK_DEBIAN_DATA_PACKAGE_NAME careline-data)
set(CPACK_DEBIAN_DATA_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_DATA_PACKAGE_ARCHITECTURE all)
set(CPACK_COMPONENT_DATA_DESCRIPTION
"reads patient messages in process - models, lexicons, policies
The intent model, the gazetteer, the lexicons of safety signals and the
default healthcare policy with its texts in English and Spanish: what a
careline engine is opened with.")

set(CPACK_DEBIAN_DEV_PACKAGE_NAME libcareline-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "${runtime} (= ${deb_version}), careline-data (= ${deb_version})")
set(CPACK_DEBIAN_DEV_PACKAGE_SUGGESTS "libssl-dev")
set(CPACK_COMPONENT_DEV_DESCRIPTION
"reads patient messages in process - headers and static library
The C header, the C++ header over it, the static library (which wants
libssl-dev), the CMake package and the pkg-config file.")

set(CPACK_DEBIAN_TOOLS_PACKAGE_NAME careline-tools)
set(CPACK_DEBIAN_TOOLS_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_TOOLS_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_TOOLS_PACKAGE_DEPENDS "${runtime} (= ${deb_version}), careline-data (= ${deb_version})")
set(CPACK_COMPONENT_TOOLS_DESCRIPTION
"reads patient messages in process - the careline command
Finds and replaces protected health information, classifies messages,
checks, tests and proves policies, keeps and verifies audit logs; reads and
writes JSON Lines.")

# Each package has its copyright and changelog; the command has a manual page.
find_program(CARELINE_GZIP gzip REQUIRED)
file(MAKE_DIRECTORY ${deb_build})
set(gz_files)
foreach(file IN ITEMS changelog careline.1)
  add_custom_command(OUTPUT ${deb_build}/${file}.gz
    COMMAND sh -c "${CARELINE_GZIP} -9n < ${deb}/${file} > ${deb_build}/${file}.gz"
    DEPENDS ${deb}/${file} VERBATIM)
  list(APPEND gz_files ${deb_build}/${file}.gz)
endforeach()
add_custom_target(careline_debian ALL DEPENDS ${gz_files})
foreach(pair IN ITEMS runtime=${runtime} data=careline-data dev=libcareline-dev tools=careline-tools)
  string(REPLACE "=" ";" pair ${pair})
  list(GET pair 0 component)
  list(GET pair 1 package)
  install(FILES ${deb}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package}
    COMPONENT ${component})
  install(FILES ${deb_build}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package}
    RENAME changelog.Debian.gz COMPONENT ${component})
endforeach()
install(FILES ${deb}/lintian/runtime DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
  RENAME ${runtime} COMPONENT runtime)
install(FILES ${deb_build}/careline.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT tools)
include(CPack)
