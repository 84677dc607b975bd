package elf

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
)

// call lowers a call, or a jump that ends a function by calling another. Of a
// library's function the name is known, of an indirect one nothing.
func (l *lowering) call(in *inst) {
	c := &ir.Instr{Op: ir.Call, Type: word}
	name := ""
	if to, ok := in.target(); ok {
		name = l.imports[to]
		if f := l.functionAt(to); f != nil && name == "" {
			if libc[f.name] {
				name = f.name
			} else if c.Callee = l.funcs[f.start]; c.Callee == nil {
				c.Sym = f.name
			}
		} else if name == "" {
			c.Sym = "x86.unknown"
		}
	} else if slot, ok := in.slot(in.Args[0]); ok {
		name = l.imports[slot]
	}
	if name != "" {
		name, _, _ = strings.Cut(name, "@")
		c.Sym = "c." + strings.TrimPrefix(name, "__isoc99_")
	}
	if c.Callee == nil && c.Sym == "" {
		c.Op = ir.CallValue
		on := l.value(in, in.Args[0])
		if on == nil {
			on = l.opaque()
		}
		c.Args = append(c.Args, on)
	}
	for _, r := range l.args() {
		c.Args = append(c.Args, l.read(r))
	}
	switch c.Sym {
	case "c.pthread_create":
		l.spawn(c)
	case "c.pthread_join":
		c.Op, c.Args = ir.Join, c.Args[:1]
	case "c.pthread_mutex_lock", "c.pthread_mutex_unlock":
		op := map[string]ir.Op{"c.pthread_mutex_lock": ir.Lock, "c.pthread_mutex_unlock": ir.Unlock}[c.Sym]
		l.b.Emit(op, nil, c.Args[0])
		c = &ir.Instr{Op: ir.Const, Type: word, Lit: int64(0)}
	}
	l.clobber(l.b.Add(c))
	if noReturn[strings.TrimPrefix(c.Sym, "c.")] {
		l.b.Unreachable()
	}
}

// spawn makes a Spawn of a thread's creation: its start routine is the third argument.
func (l *lowering) spawn(c *ir.Instr) {
	c.Op, c.Lit = ir.Spawn, "thread"
	if v, ok := c.Args[2].IsConst(); ok {
		if addr, isInt := v.(int64); isInt {
			c.Callee = l.funcs[uint64(addr)]
		}
	}
	if c.Callee != nil {
		c.Args = c.Args[3:4]
	}
}

// clobber says that a call has changed the registers that calls may change.
func (l *lowering) clobber(result *ir.Instr) {
	scratch := sysvScratch
	if l.isGo {
		scratch = goScratch
	}
	for _, r := range scratch {
		l.b.WriteVar(r, result)
	}
	l.flags = flags{}
}

// system lowers a system call, whose number is in rax.
func (l *lowering) system() {
	c := &ir.Instr{Op: ir.Call, Sym: "x86.syscall", Type: word}
	if v, ok := l.read("rax").IsConst(); ok {
		if n, isInt := v.(int64); isInt {
			if name := syscalls[n]; name != "" {
				c.Sym = "c." + name
			}
		}
	}
	for _, r := range []string{"rdi", "rsi", "rdx", "r10"} {
		c.Args = append(c.Args, l.read(r))
	}
	v := l.b.Add(c)
	for _, r := range []string{"rax", "rcx", "r11"} { // what the instruction itself changes
		l.b.WriteVar(r, v)
	}
	if noReturn[strings.TrimPrefix(c.Sym, "c.")] {
		l.b.Unreachable()
	}
}

// syscalls names the system calls whose effects matter (Linux x86-64 numbers).
var syscalls = map[int64]string{
	0: "read", 1: "write", 2: "open", 3: "close", 4: "stat", 5: "fstat", 7: "poll", 8: "lseek", 9: "mmap", 17: "pread64", 18: "pwrite64",
	19: "readv", 20: "writev", 23: "select", 35: "nanosleep", 41: "socket", 42: "connect", 43: "accept", 44: "sendto", 45: "recvfrom",
	49: "bind", 50: "listen", 56: "clone", 57: "fork", 58: "vfork", 59: "execve", 60: "exit", 74: "fsync", 82: "rename", 83: "mkdir",
	87: "unlink", 96: "gettimeofday", 202: "futex", 228: "clock_gettime", 230: "clock_nanosleep", 231: "exit_group", 232: "epoll_wait", 257: "openat", 318: "getrandom",
}

var noReturn = set(`exit _exit abort exit_group __stack_chk_fail __assert_fail longjmp __cxa_throw execve`)

// libc names functions of the C library that are known by what they do, where
// they are linked in: their bodies would tell less.
var libc = set(`malloc calloc realloc free aligned_alloc posix_memalign memcpy memmove memset memcmp memchr strlen strcmp strncmp strcpy
 strncpy strcat strchr strrchr strstr strdup strtol strtoul strtoll strtod atoi atol atof qsort bsearch printf fprintf sprintf
 snprintf vfprintf vsnprintf puts fputs putchar fputc putc fwrite fread fgets fgetc getc getchar getline scanf fscanf sscanf
 __isoc99_scanf __isoc99_fscanf __isoc99_sscanf fopen fclose fflush fseek ftell exit abort open open64 openat read write close lseek
 stat fstat mmap munmap time clock clock_gettime gettimeofday nanosleep usleep sleep rand srand random getenv socket connect accept bind
 listen send recv sendto recvfrom getaddrinfo select poll epoll_wait fork vfork execve system waitpid pthread_create pthread_join
 pthread_mutex_lock pthread_mutex_unlock sem_wait sem_post __libc_start_main __libc_start_call_main`)

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields(names) {
		m[n] = true
	}
	return m
}
