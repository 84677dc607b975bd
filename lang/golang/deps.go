package golang

import (
	"bytes"
	"context"
	"go/token"
	"os"
	"os/exec"
	"strings"
	"time"

	"golang.org/x/tools/go/gcexportdata"
)

// commandTimeout bounds the one run of the go command: with a warm build cache
// it takes about 0.3 s, and a cold build of many dependencies is not waited for.
const commandTimeout = 20 * time.Second

// thirdParty reads export data of the packages that are neither standard nor
// the program's own, if the go command can say where it is without a network.
func (l *loader) thirdParty(u *unit) {
	dir := onDisk(l.prog)
	if l.fe.cfg.NoCommand || dir == "" || l.module == "" {
		return
	}
	var paths []string
	for _, p := range importPaths(u) {
		if !l.fe.std.has(p) && p != l.module && !strings.HasPrefix(p, l.module+"/") {
			paths = append(paths, p)
		}
	}
	if len(paths) == 0 {
		return
	}
	for path, file := range l.exportFiles(dir, paths) {
		if data, err := os.ReadFile(file); err == nil {
			l.readExport(path, data)
		}
	}
}

// exportFiles asks the go command where the export data of the packages is.
func (l *loader) exportFiles(dir string, paths []string) map[string]string {
	args := append([]string{"list", "-e", "-export", "-f", "{{.ImportPath}} {{.Export}}", "--"}, paths...)
	ctx, cancel := context.WithTimeout(l.ctx, commandTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=readonly", "GOPROXY=off", "GOTOOLCHAIN=local", "CGO_ENABLED=0", "GOWORK=off")
	cmd.WaitDelay = time.Second
	out, err := cmd.Output()
	if err != nil && len(out) == 0 {
		return nil
	}
	files := map[string]string{}
	for _, line := range strings.Split(string(out), "\n") {
		if path, file, ok := strings.Cut(line, " "); ok && file != "" {
			files[path] = file
		}
	}
	return files
}

// readExport adds one package; damaged or foreign data leaves it opaque.
func (l *loader) readExport(path string, data []byte) {
	r, err := gcexportdata.NewReader(bytes.NewReader(data))
	if err != nil {
		return
	}
	if _, err := gcexportdata.Read(r, token.NewFileSet(), l.imports, path); err != nil {
		delete(l.imports, path)
	}
}
