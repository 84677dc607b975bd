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

// inMemory makes a folder in memory, named by this process, and removes those of
// processes that are gone.
func inMemory() (string, error) {
	var fs unix.Statfs_t
	if err := unix.Statfs(shared, &fs); err != nil || fs.Type != unix.TMPFS_MAGIC {
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
