package launch

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Tools are the interpreters of this machine by their paths, and the shell that
// programs start others by: what is needed of it elsewhere to run programs as here.
func (l Launcher) Tools() (found []string) {
	for _, find := range []func() (string, error){l.pythonTool, l.nodeTool, func() (string, error) { return exec.LookPath("sh") }} {
		if at, err := find(); err == nil {
			found = append(found, at)
		}
	}
	return found
}

func (l Launcher) pythonTool() (string, error) {
	return l.tool("python3", "install Python 3 (Debian: apt-get install python3)", "-c", "import sys; print(sys.executable)")
}

func (l Launcher) nodeTool() (string, error) {
	return l.tool("node", "install Node.js (Debian: apt-get install nodejs)", "-p", "process.execPath")
}

// tool finds an interpreter's real binary. Version managers put shell scripts
// (shims) on the PATH that a sandbox cannot follow: those are asked once where
// the real one is, by running them with args, and the answer is kept in Cache.
func (l Launcher) tool(name, install string, args ...string) (string, error) {
	found, err := exec.LookPath(name)
	if err != nil {
		return "", fmt.Errorf("%w: %s is not on the PATH: %s", ErrMissingTool, name, install)
	}
	if found, err = filepath.Abs(found); err != nil {
		return "", err
	}
	if !isScript(found) {
		return found, nil
	}
	key := shimKey(name, found)
	kept := filepath.Join(l.Cache, "tools.json")
	known := map[string]string{}
	if data, err := os.ReadFile(kept); err == nil {
		_ = json.Unmarshal(data, &known) // a damaged cache is only slow
	}
	if real, ok := known[key]; ok && exists(real) {
		return real, nil
	}
	out, err := exec.Command(found, args...).Output()
	real := strings.TrimSpace(string(out))
	if err != nil || real == "" {
		return "", fmt.Errorf("%w: %s does not run: %s", ErrMissingTool, found, install)
	}
	known[key] = real
	if data, err := json.Marshal(known); err == nil && os.MkdirAll(l.Cache, 0o755) == nil {
		_ = replaceFile(kept, data, 0o644)
	}
	return real, nil
}

// shimKey changes with what a shim's answer depends on.
func shimKey(name, found string) string {
	key := found
	dir, _ := os.Getwd()
	for _, f := range []string{found, filepath.Join(dir, "."+name+"-version"), filepath.Join(dir, ".python-version"), filepath.Join(filepath.Dir(filepath.Dir(found)), "version")} {
		if info, err := os.Stat(f); err == nil {
			key += fmt.Sprintf("|%s@%d", f, info.ModTime().UnixNano())
		}
	}
	return key + "|" + os.Getenv("PYENV_VERSION")
}

func isScript(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	var head [2]byte
	_, err = io.ReadFull(f, head[:])
	return err == nil && string(head[:]) == "#!"
}

// replaceFile writes a file so that a reader sees the old or the new one whole.
func replaceFile(name string, data []byte, mode os.FileMode) error {
	tmp, err := os.CreateTemp(filepath.Dir(name), ".tmp-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	if _, err = tmp.Write(data); err == nil {
		err = tmp.Chmod(mode)
	}
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}
