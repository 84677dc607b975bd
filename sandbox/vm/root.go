package vm

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/search"
)

// drivers are the kernel modules that the guest's streams and disk need.
var drivers = []string{"virtio_pci", "virtio_console", "virtio_blk"}

// Places in the guest.
const (
	moduleDir = "/modules"
	diskDir   = "/disk"
	ownDir    = "/heddle" // the agent's files, in memory
	filesDir  = "/heddle/files"
)

// keepEach is how many disks, and roots, are kept for the next machine of the
// same program.
const keepEach = 8

// image is the disk with the program that spec starts and all that it needs of
// the host, made when there is none yet; "" when it needs nothing. Argv[0] becomes
// the path of what it names.
func (d *Driver) image(h host, spec *sandbox.Spec) (string, error) {
	name := spec.Argv[0]
	if !strings.Contains(name, "/") {
		found, err := search.LookUp(name, spec.Env)
		if err != nil {
			return "", err
		}
		name = found
		spec.Argv = append([]string{found}, spec.Argv[1:]...)
	}
	if !filepath.IsAbs(name) || strings.HasPrefix(name, "/program/") || mounted(name, spec.Mounts) {
		return "", nil
	}
	c := newClosure()
	if err := c.program(name); err != nil {
		return "", fmt.Errorf("find %s: %w", name, err)
	}
	files := c.sorted()
	return d.keep("disk-", "", files, func(to string) error { return makeDisk(h.mke2fs, to, files) })
}

func mounted(name string, mounts []sandbox.Mount) bool {
	return slices.ContainsFunc(mounts, func(m sandbox.Mount) bool {
		return name == m.Inside || strings.HasPrefix(name, strings.TrimSuffix(m.Inside, "/")+"/")
	})
}

// root is the archive that every machine boots from: the agent and the kernel's
// modules.
func (d *Driver) root(h host) (string, error) {
	agent := newClosure()
	if err := agent.program(h.agent); err != nil {
		return "", fmt.Errorf("find the guest's agent: %w", err)
	}
	modules, err := h.moduleFiles()
	if err != nil {
		return "", err
	}
	files := agent.sorted()
	return d.keep("root-", "", slices.Concat(files, modules), func(to string) error { return writeRoot(to, h.agent, files, modules) })
}

// keep is the path of what make writes, kept under a name that says of which
// files, and of what else, it was made. It is written aside, so that a kill leaves no half of one.
func (d *Driver) keep(kind, also string, of []string, make func(to string) error) (string, error) {
	sum := sha256.New()
	fmt.Fprintln(sum, also)
	for _, name := range of {
		info, err := os.Lstat(name)
		if err != nil {
			return "", err
		}
		fmt.Fprintln(sum, name, info.Size(), info.ModTime().UnixNano(), info.Mode())
	}
	dir := d.cache()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	kept := filepath.Join(dir, kind+hex.EncodeToString(sum.Sum(nil)[:12]))
	if _, err := os.Stat(kept); err == nil {
		return kept, nil
	}
	d.making.Lock()
	defer d.making.Unlock()
	if _, err := os.Stat(kept); err == nil {
		return kept, nil
	}
	aside := fmt.Sprintf("%s.%d", kept, os.Getpid())
	defer os.RemoveAll(aside) // once it has its name, this finds nothing
	if err := make(aside); err != nil {
		return "", fmt.Errorf("write the guest's %s: %w", strings.Trim(kind, "-"), err)
	}
	prune(dir, kind)
	return kept, os.Rename(aside, kept)
}

func (d *Driver) cache() string {
	if d.cfg.Cache == "" {
		return filepath.Join(os.TempDir(), fmt.Sprintf("heddle-vm-%d", os.Getuid()))
	}
	return filepath.Join(d.cfg.Cache, "vm")
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

// moduleFiles are the modules for the guest's streams in the order in which they
// can be loaded.
func (h host) moduleFiles() ([]string, error) {
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
	for _, name := range drivers {
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
