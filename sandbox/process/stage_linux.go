package process

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"

	"golang.org/x/sys/unix"
)

//go:generate ../../scripts/stage

// self is this program, which can stand in for the init stage (InitIfChild).
const self = "/proc/self/exe"

// unpackStage gives the path of the init stage's executable: of the one that comes
// with the package, kept in the cache or in memory, else this program itself.
func unpackStage(cache string) string {
	if len(stageBinary) == 0 {
		return self
	}
	path, err := keepStage(cache)
	if err != nil {
		path, err = holdStage()
	}
	if err != nil {
		return self
	}
	return path
}

// keepStage writes the executable into the cache, once for all processes.
func keepStage(cache string) (path string, err error) {
	if cache == "" {
		return "", errors.New("no cache")
	}
	if cache, err = filepath.Abs(cache); err != nil {
		return "", err
	}
	path = filepath.Join(cache, "init-"+stageSum)
	if info, err := os.Stat(path); err == nil && info.Size() == int64(len(stageBinary)) {
		return path, nil
	}
	if err := os.MkdirAll(cache, 0o700); err != nil {
		return "", err
	}
	// A child that is forked while the file is open for writing would hold it so,
	// and nobody could execute it.
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	part, err := os.CreateTemp(cache, "init-*.part")
	if err != nil {
		return "", err
	}
	_, err = part.Write(stageBinary)
	err = errors.Join(err, part.Chmod(0o755), part.Close())
	if err == nil {
		err = os.Rename(part.Name(), path)
	}
	if err != nil {
		return "", errors.Join(err, os.Remove(part.Name()))
	}
	return path, nil
}

// holdStage keeps the executable in a file without a name, for as long as this
// process lives.
func holdStage() (path string, err error) {
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	fd, err := unix.MemfdCreate("heddle-init", unix.MFD_CLOEXEC)
	if err != nil {
		return "", err
	}
	defer unix.Close(fd)
	if _, err := unix.Write(fd, stageBinary); err != nil {
		return "", err
	}
	// Opened anew for reading: what is open for writing cannot be executed.
	reading, err := unix.Open(fmt.Sprintf("/proc/self/fd/%d", fd), unix.O_RDONLY|unix.O_CLOEXEC, 0)
	return fmt.Sprintf("/proc/self/fd/%d", reading), err
}

// startStage starts the command with the init stage's executable, or with this
// program where the host does not let that be executed.
func (d *Driver) startStage(cmd *exec.Cmd) (*exec.Cmd, error) {
	again := *cmd
	cmd.Path = d.stage()
	err := cmd.Start()
	if err == nil {
		return cmd, nil
	}
	for _, cause := range []error{unix.ENOENT, unix.EACCES, unix.ENOEXEC, unix.ETXTBSY} {
		if errors.Is(err, cause) && cmd.Path != self {
			again.Path = self
			if err = again.Start(); err == nil {
				return &again, nil
			}
		}
	}
	return nil, err
}
