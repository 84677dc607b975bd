package machine

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Places in the guest.
const (
	moduleDir = "/modules"
	diskDir   = "/disk"
	OwnDir    = "/heddle" // the agent's files, in memory
)

// keepEach is how many disks, and roots, are kept for the next machine of the
// same program.
const keepEach = 8

// Disk is a file system with programs of the host, by their paths, and all that they
// need of it; made when there is none yet. Texts are more files in it.
func (m *Maker) Disk(programs []string, texts map[string]string) (string, error) {
	h, err := m.found()
	if err != nil {
		return "", err
	}
	c := newClosure()
	for _, name := range programs {
		if err := c.program(name); err != nil {
			return "", fmt.Errorf("find %s: %w", name, err)
		}
	}
	files := c.sorted()
	also := ""
	if len(texts) > 0 {
		also = fmt.Sprint(texts)
	}
	return m.Keep("disk-", also, files, func(to string) error { return makeDisk(h.mke2fs, to, files, texts) })
}

// Root is the archive that every machine boots from: the agent and the kernel's
// modules.
func (m *Maker) Root() (string, error) {
	h, err := m.found()
	if err != nil {
		return "", err
	}
	agent := newClosure()
	if err := agent.program(h.agent); err != nil {
		return "", fmt.Errorf("find the guest's agent: %w", err)
	}
	modules, err := h.moduleFiles(m.cfg.Needs)
	if err != nil {
		return "", err
	}
	files := agent.sorted()
	return m.Keep("root-", "", slices.Concat(files, modules), func(to string) error { return writeRoot(to, h.agent, files, modules) })
}

// Keep is the path of what write writes, kept under a name that says of which
// files, and of what else, it was made. It is written aside, so that a kill leaves no half of one.
func (m *Maker) Keep(kind, also string, of []string, write func(to string) error) (string, error) {
	sum := sha256.New()
	fmt.Fprintln(sum, also)
	for _, name := range of {
		info, err := os.Lstat(name)
		if err != nil {
			return "", err
		}
		fmt.Fprintln(sum, name, info.Size(), info.ModTime().UnixNano(), info.Mode())
	}
	dir := m.cache()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	kept := filepath.Join(dir, kind+hex.EncodeToString(sum.Sum(nil)[:12]))
	if _, err := os.Stat(kept); err == nil {
		return kept, nil
	}
	m.making.Lock()
	defer m.making.Unlock()
	if _, err := os.Stat(kept); err == nil {
		return kept, nil
	}
	aside := fmt.Sprintf("%s.%d", kept, os.Getpid())
	defer os.RemoveAll(aside) // once it has its name, this finds nothing
	if err := write(aside); err != nil {
		return "", fmt.Errorf("write the guest's %s: %w", strings.Trim(kind, "-"), err)
	}
	prune(dir, kind)
	return kept, os.Rename(aside, kept)
}

func (m *Maker) cache() string {
	if m.cfg.Cache == "" {
		return filepath.Join(os.TempDir(), fmt.Sprintf("heddle-vm-%d", os.Getuid()))
	}
	return filepath.Join(m.cfg.Cache, "vm")
}

func writeRoot(archive, agent string, files, modules []string) error {
	f, err := os.Create(archive)
	if err != nil {
		return err
	}
	defer f.Close()
	c := newCPIO(f)
	for _, dir := range []string{"/proc", "/sys", "/dev", diskDir, moduleDir} {
		c.dir(dir)
	}
	c.link("/init", agent)
	for k, m := range modules {
		c.file(fmt.Sprintf("%s/%02d-%s", moduleDir, k, filepath.Base(m)), m)
	}
	for _, name := range files {
		c.add(name)
	}
	if err := c.close(); err != nil {
		return err
	}
	return f.Close()
}

// moduleFiles are the modules of those names in the order in which they can be
// loaded.
func (h host) moduleFiles(names []string) ([]string, error) {
	data, err := os.ReadFile(filepath.Join(h.modules, "modules.dep"))
	if err != nil {
		return nil, fmt.Errorf("read the kernel's modules: %w", err)
	}
	needs := map[string][]string{} // path of a module -> paths of what it needs
	paths := map[string]string{}   // name -> path
	for line := range strings.Lines(string(data)) {
		name, rest, _ := strings.Cut(strings.TrimSpace(line), ":")
		needs[name] = strings.Fields(rest)
		base, _, _ := strings.Cut(filepath.Base(name), ".")
		paths[base] = name
	}
	var order []string
	var visit func(string)
	visit = func(p string) {
		if slices.Contains(order, p) {
			return
		}
		for _, dep := range needs[p] {
			visit(dep)
		}
		order = append(order, p)
	}
	for _, name := range names {
		if p, ok := paths[name]; ok { // else it is part of the kernel
			visit(p)
		}
	}
	for k := range order {
		order[k] = filepath.Join(h.modules, order[k])
	}
	return order, nil
}

// prune removes the oldest beyond those that are kept.
func prune(dir, kind string) {
	all, _ := filepath.Glob(filepath.Join(dir, kind+"*"))
	slices.SortFunc(all, byAge)
	for _, old := range all[:max(len(all)-keepEach, 0)] {
		os.RemoveAll(old) // a machine that uses it has it open
	}
}
