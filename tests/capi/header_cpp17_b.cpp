#include <careline/careline.h>
#include <careline/careline.hpp>

#include <cstring>

extern "C" const char* header_c99(void);
const char* header_a();

int main() {
  return std::strcmp(header_c99(), careline_version()) == 0 &&
                 std::strcmp(header_a(), "automate") == 0
             ? 0
             : 1;
}
