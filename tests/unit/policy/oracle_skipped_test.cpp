// Built instead of oracle_test.cpp where Z3 is not installed.
#include <catch2/catch.hpp>

#include <cstdio>

TEST_CASE("the analysis agrees with Z3", "[policy][analysis][oracle]") {
  std::fputs("SKIPPED: libz3-dev is not installed, the analysis is not compared with Z3\n", stderr);
  WARN("SKIPPED: libz3-dev is not installed");
}
