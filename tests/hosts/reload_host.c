/* Loads and unloads the shared object again and again; its memory must not grow.
 *
 *   reload_host LIBRARY ASSETS TIMES ENGINES
 * Opens an engine in every (TIMES/ENGINES)-th round. Prints resident KiB after a tenth and at the
 * end. */
#include <careline/careline.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long resident_kib(void) {
  FILE* statm = fopen("/proc/self/statm", "r");
  long size = 0, resident = 0;
  if (statm == NULL || fscanf(statm, "%ld %ld", &size, &resident) != 2) exit(1);
  fclose(statm);
  return resident * 4;
}

typedef void (*init_function)(careline_engine_options*);
typedef careline_status (*open_function)(const careline_engine_options*, careline_engine**,
                                         careline_error**);
typedef void (*free_function)(careline_engine*);

static void* symbol(void* library, const char* name) {
  void* found = dlsym(library, name);
  if (found == NULL) exit(1);
  return found;
}

static void use(void* library, const char* assets) {
  careline_engine_options options;
  careline_engine* engine = NULL;
  init_function init;
  open_function open;
  free_function release;
  *(void**)&init = symbol(library, "careline_engine_options_init");
  *(void**)&open = symbol(library, "careline_engine_open");
  *(void**)&release = symbol(library, "careline_engine_free");
  init(&options);
  options.assets_directory = assets;
  options.assets_directory_size = strlen(assets);
  if (open(&options, &engine, NULL) != CARELINE_OK) exit(1);
  release(engine);
}

int main(int argc, char** argv) {
  int times, every, i;
  if (argc != 5) return 3;
  times = atoi(argv[3]);
  every = times / atoi(argv[4]);
  for (i = 1; i <= times; ++i) {
    void* library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) return 1;
    if (i % every == 0) use(library, argv[2]);
    if (dlclose(library) != 0) return 1;
    if (i == times / 10 || i == times) printf("%ld\n", resident_kib());
  }
  return 0;
}
