// Package search finds on the host the program that a command's first word names,
// as sandbox drivers agree on it. It runs nothing and looks at nothing inside.
package search

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// DefaultPath is searched where neither the program nor this process has a PATH.
const DefaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

// searchPath is PATH as the program will see it, else heddle's own.
func searchPath(env []string) string {
	for _, kv := range env {
		if v, ok := strings.CutPrefix(kv, "PATH="); ok {
			return v
		}
	}
	if v := os.Getenv("PATH"); v != "" {
		return v
	}
	return DefaultPath
}

// LookUp is the absolute path of the program that a name stands for: on the
// search path, PATH of env (KEY=VALUE) or else of this process; it is an error
// when there is none. A version manager's shim is a
// shell script that needs the manager's whole folder, so what it would choose
// is taken instead.
func LookUp(name string, env []string) (string, error) {
	for _, dir := range filepath.SplitList(searchPath(env)) {
		file := filepath.Join(dir, name)
		info, err := os.Stat(file)
		if err != nil || info.IsDir() || info.Mode()&0o111 == 0 || !filepath.IsAbs(file) {
			continue
		}
		if filepath.Base(dir) != "shims" {
			return file, nil
		}
		if chosen := behindShim(filepath.Dir(dir), name); chosen != "" {
			return chosen, nil
		}
	}
	return "", fmt.Errorf("find %s: no such program on the search path", name)
}

// behindShim reads what pyenv and its likes keep: the chosen versions in the
// file "version", each a folder under "versions".
func behindShim(root, name string) string {
	data, err := os.ReadFile(filepath.Join(root, "version"))
	if err != nil {
		return ""
	}
	for _, version := range strings.Fields(string(data)) {
		if file := filepath.Join(root, "versions", version, "bin", name); exists(file) {
			return file
		}
	}
	return ""
}

func exists(name string) bool { _, err := os.Stat(name); return err == nil }
