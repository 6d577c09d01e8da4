/*
 * Preloaded into a process: calls on files under $FAULT_FOLDER fail while the control file $FAULT_CONTROL says so.
 * Its first byte names the call (R read, W write, S make durable, T cut, O open, D delete; 0 none), its second is the
 * errno. It is mapped, so whoever writes it is obeyed at once.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

#define FILES 4096
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static volatile unsigned char *control;
static const char *folder;
static char watched[FILES];

__attribute__((constructor)) static void begin(void) {
  folder = getenv("FAULT_FOLDER");
  const char *path = getenv("FAULT_CONTROL");
  if (!folder || !path) return;
  int fd = NEXT(open)(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return;
  void *mapped = mmap(NULL, 2, PROT_READ, MAP_SHARED, fd, 0);
  if (mapped != MAP_FAILED) control = mapped;
  NEXT(close)(fd);
}

static int ours(const char *path) { return control && strncmp(path, folder, strlen(folder)) == 0; }

static int fails(char call) {
  if (!control || control[0] != call) return 0;
  errno = control[1];
  return 1;
}

static int fails_on(char call, int fd) { return fd >= 0 && fd < FILES && watched[fd] && fails(call); }

#define OPENS(name)                                                \
  int name(const char *path, int flags, ...) {                     \
    va_list rest;                                                  \
    va_start(rest, flags);                                         \
    mode_t mode = va_arg(rest, mode_t);                            \
    va_end(rest);                                                  \
    if (ours(path) && fails('O')) return -1;                       \
    int fd = NEXT(name)(path, flags, mode);                        \
    if (fd >= 0 && fd < FILES) watched[fd] = (char)ours(path);     \
    return fd;                                                     \
  }
OPENS(open)
OPENS(open64)

/* The next to have its number may be a pipe. */
int close(int fd) {
  if (fd >= 0 && fd < FILES) watched[fd] = 0;
  return NEXT(close)(fd);
}
ssize_t read(int fd, void *data, size_t length) {
  return fails_on('R', fd) ? -1 : NEXT(read)(fd, data, length);
}
ssize_t pread(int fd, void *data, size_t length, off_t at) {
  return fails_on('R', fd) ? -1 : NEXT(pread)(fd, data, length, at);
}
ssize_t pread64(int fd, void *data, size_t length, off64_t at) {
  return fails_on('R', fd) ? -1 : NEXT(pread64)(fd, data, length, at);
}
ssize_t write(int fd, const void *data, size_t length) {
  return fails_on('W', fd) ? -1 : NEXT(write)(fd, data, length);
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
  return fails_on('W', fd) ? -1 : NEXT(pwrite)(fd, data, length, at);
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
  return fails_on('W', fd) ? -1 : NEXT(pwrite64)(fd, data, length, at);
}
int fsync(int fd) { return fails_on('S', fd) ? -1 : NEXT(fsync)(fd); }
int fdatasync(int fd) { return fails_on('S', fd) ? -1 : NEXT(fdatasync)(fd); }
int ftruncate(int fd, off_t length) { return fails_on('T', fd) ? -1 : NEXT(ftruncate)(fd, length); }
int ftruncate64(int fd, off64_t length) { return fails_on('T', fd) ? -1 : NEXT(ftruncate64)(fd, length); }
int unlink(const char *path) { return ours(path) && fails('D') ? -1 : NEXT(unlink)(path); }
