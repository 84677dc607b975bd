package wasm

import (
	"fmt"
	"strings"
)

// libc names the functions of the C library that are known by what they do:
// their bodies (an allocator, a formatter) would tell less than their names.
var libc = set(`malloc calloc realloc free aligned_alloc posix_memalign dlmalloc dlcalloc dlrealloc dlfree memcpy memmove memset memcmp memchr
 strlen strcmp strncmp strcpy strncpy strcat strchr strrchr strstr strdup strtol strtoul strtoll strtod atoi atol atof
 qsort bsearch printf fprintf sprintf snprintf vfprintf vsnprintf iprintf siprintf fiprintf puts fputs putchar fputc putc fwrite fread fgets fgetc getc getchar getline
 scanf fscanf sscanf fopen fclose fflush fseek ftell exit abort open read write close lseek stat fstat time clock clock_gettime nanosleep usleep sleep
 rand srand random getenv sin cos tan exp log pow sqrt fmod floor ceil`)

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, n := range strings.Fields(names) {
		m[n] = true
	}
	return m
}

// libcName is the C library's name of a function, "" for others. Zig's C library
// puts its own in front of the last dot: c.stdlib.qsort.
func libcName(name string) string {
	if rest, ok := strings.CutPrefix(name, "c."); ok {
		name = rest[strings.LastIndexByte(rest, '.')+1:]
	}
	if libc[name] {
		return name
	}
	return ""
}

// known reports whether a function is known by its name: one of the C library's,
// or of Go's runtime, whose scheduler and collector would drown the program.
func (m *module) known(i int) bool {
	return libcName(m.names[i]) != "" || m.fromGo && strings.HasPrefix(m.names[i], "runtime.")
}

func globalName(i uint32) string { return fmt.Sprintf("g%d", i) }
