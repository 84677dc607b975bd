// Compiled to command.wasm by
//   clang --target=wasm32 -O1 -fno-unroll-loops -nostdlib -o command.wasm command.c
// It echoes its input and counts the lines through a function pointer.
typedef struct { const void *p; unsigned n; } vec;
#define WASI(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name)))
WASI(fd_read) int fd_read(int fd, const vec *v, unsigned n, unsigned *got);
WASI(fd_write) int fd_write(int fd, const vec *v, unsigned n, unsigned *got);
WASI(proc_exit) _Noreturn void proc_exit(int);

static char buf[4096];
static unsigned lines(const char *p, unsigned n) {
    unsigned k = 0;
    for (unsigned i = 0; i < n; i++) k += p[i] == '\n';
    return k;
}
static unsigned (*volatile count)(const char *, unsigned) = lines;

void _start(void) {
    unsigned got, total = 0;
    for (;;) {
        vec v = {buf, sizeof buf};
        if (fd_read(0, &v, 1, &got) || got == 0) break;
        total += count(buf, got);
        v.n = got;
        fd_write(1, &v, 1, &got);
    }
    proc_exit(total > 255 ? 255 : total);
}
