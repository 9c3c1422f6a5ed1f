/* careline.h alone, as C99 with every warning, and twice. */
#include <careline/careline.h>
#include <careline/careline.h>

const char *header_c99(void);
const char *header_c99(void) {
  return careline_version();
}
