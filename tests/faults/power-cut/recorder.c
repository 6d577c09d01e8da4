/*
 * Preloaded into a process: writes down every change that it makes to files under $RECORD_FOLDER, in order, into
 * $RECORD_TO. One record: kind (1 byte), length of the path (2), offset (8), length of the data (4), path, data;
 * numbers are little-endian. Kinds: C made, W written, T cut to a length (the offset), S made durable, U removed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 4096
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static char *paths[FILES];
static int record = -1;
static const char *folder;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
  folder = getenv("RECORD_FOLDER");
  const char *to = getenv("RECORD_TO");
  if (folder && to) record = NEXT(open)(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int ours(const char *path) {
  return record >= 0 && strncmp(path, folder, strlen(folder)) == 0;
}

static const char *path_of(int fd) {
  return fd >= 0 && fd < FILES ? paths[fd] : NULL;
}

static void note(char kind, const char *path, int64_t offset, const void *data, uint32_t length) {
  if (!path) return;
  uint16_t named = (uint16_t)strlen(path);
  char head[15];
  head[0] = kind;
  memcpy(head + 1, &named, 2);
  memcpy(head + 3, &offset, 8);
  memcpy(head + 11, &length, 4);
  struct iovec parts[3] = {{head, sizeof head}, {(void *)path, named}, {(void *)data, length}};
  ssize_t ignored = writev(record, parts, length ? 3 : 2);
  (void)ignored;
}

static int opened(int fd, const char *path, int flags) {
  if (fd < 0 || fd >= FILES || !ours(path)) return fd;
  pthread_mutex_lock(&turn);
  free(paths[fd]);
  paths[fd] = strdup(path);
  if (flags & O_CREAT) note('C', path, 0, NULL, 0);
  if (flags & O_TRUNC) note('T', path, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return fd;
}

#define OPENS(name)                                        \
  int name(const char *path, int flags, ...) {             \
    va_list rest;                                          \
    va_start(rest, flags);                                 \
    mode_t mode = va_arg(rest, mode_t);                    \
    va_end(rest);                                          \
    return opened(NEXT(name)(path, flags, mode), path, flags); \
  }
OPENS(open)
OPENS(open64)

int close(int fd) {
  pthread_mutex_lock(&turn);
  if (path_of(fd)) {
    free(paths[fd]);
    paths[fd] = NULL;
  }
  pthread_mutex_unlock(&turn);
  return NEXT(close)(fd);
}

/* The change and its record are one step, so that the record's order is the files' order. */
#define CHANGES(kind, result, call, offset, data, length) \
  if (!path_of(fd)) return call;                          \
  pthread_mutex_lock(&turn);                              \
  result done = call;                                     \
  if (done >= 0) note(kind, path_of(fd), offset, data, length); \
  pthread_mutex_unlock(&turn);                            \
  return done;

ssize_t write(int fd, const void *data, size_t length) {
  off_t at = path_of(fd) ? lseek(fd, 0, SEEK_CUR) : 0;
  CHANGES('W', ssize_t, NEXT(write)(fd, data, length), at, data, (uint32_t)done)
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
  CHANGES('W', ssize_t, NEXT(pwrite)(fd, data, length, at), at, data, (uint32_t)done)
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) {
  CHANGES('W', ssize_t, NEXT(pwrite64)(fd, data, length, at), at, data, (uint32_t)done)
}
int ftruncate(int fd, off_t length) { CHANGES('T', int, NEXT(ftruncate)(fd, length), length, NULL, 0) }
int ftruncate64(int fd, off64_t length) { CHANGES('T', int, NEXT(ftruncate64)(fd, length), length, NULL, 0) }
int fsync(int fd) { CHANGES('S', int, NEXT(fsync)(fd), 0, NULL, 0) }
int fdatasync(int fd) { CHANGES('S', int, NEXT(fdatasync)(fd), 0, NULL, 0) }

int unlink(const char *path) {
  int done = NEXT(unlink)(path);
  if (done == 0 && ours(path)) {
    pthread_mutex_lock(&turn);
    note('U', path, 0, NULL, 0);
    pthread_mutex_unlock(&turn);
  }
  return done;
}
