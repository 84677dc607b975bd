package seal

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// shared is the folder that Linux systems keep in memory.
const shared = "/dev/shm"

// InMemory reports whether a folder lies in memory.
func InMemory(dir string) bool {
	var fs unix.Statfs_t
	return unix.Statfs(dir, &fs) == nil && (fs.Type == unix.TMPFS_MAGIC || fs.Type == unix.RAMFS_MAGIC)
}

// Memory makes a folder in memory, named by this process, and removes those of
// processes that are gone.
func Memory() (string, error) {
	if !InMemory(shared) {
		return "", fmt.Errorf("%w: %s is no tmpfs", ErrMemory, shared)
	}
	old, _ := filepath.Glob(filepath.Join(shared, "heddle-*-*"))
	for _, dir := range old {
		text, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(dir), "heddle-"), "-")
		if pid, err := strconv.Atoi(text); err == nil && syscall.Kill(pid, 0) == syscall.ESRCH {
			_ = os.RemoveAll(dir) // somebody else's stays theirs
		}
	}
	return os.MkdirTemp(shared, fmt.Sprintf("heddle-%d-", os.Getpid()))
}
