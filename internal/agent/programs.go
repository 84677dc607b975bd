package agent

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/internal/intake"
	"github.com/heddle-run/heddle/program"
)

// programs are the programs that this worker has had, a folder each, by digest.
type programs struct {
	dir string
	mu  sync.Mutex // one is fetched at a time
}

// get is the order's program; its files are fetched once.
func (p *programs) get(ctx context.Context, w wire, session string, sheet joined.Sheet) (program.Program, error) {
	out := program.Program{Digest: sheet.Program, Language: sheet.Language, Path: sheet.Path, Main: sheet.Main, Units: []program.Unit{sheet.Unit}}
	name := strings.TrimPrefix(string(sheet.Program), "sha256:")
	if name == "" || !filepath.IsLocal(name) {
		return out, fmt.Errorf("program %q: no digest", sheet.Program)
	}
	folder := filepath.Join(p.dir, name)
	out.Files = os.DirFS(folder)
	p.mu.Lock()
	defer p.mu.Unlock()
	if _, err := os.Stat(folder); err == nil {
		return out, nil
	}
	if err := os.MkdirAll(p.dir, 0o700); err != nil {
		return out, fmt.Errorf("keep program: %w", err)
	}
	part, err := os.MkdirTemp(p.dir, "part-")
	if err != nil {
		return out, fmt.Errorf("keep program: %w", err)
	}
	defer os.RemoveAll(part)
	body, err := w.program(ctx, session, string(sheet.Program))
	if err != nil {
		return out, fmt.Errorf("fetch program %s: %w", sheet.Path, err)
	}
	defer body.Close()
	if err := intake.Unpack(part, body); err != nil {
		return out, fmt.Errorf("fetch program %s: %w", sheet.Path, err)
	}
	return out, os.Rename(part, folder)
}
