package syscalls

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// tables are the call tables of this folder, as "number name".
func tables(t *testing.T) map[string][]string {
	all := map[string][]string{}
	for _, arch := range []string{"amd64", "arm64"} {
		text, err := os.ReadFile(arch + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		all[arch] = strings.Split(strings.TrimSpace(string(text)), "\n")
	}
	return all
}

// TestTablesAreTheKernels: they are those of golang.org/x/sys, which are the kernel's.
func TestTablesAreTheKernels(t *testing.T) {
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "golang.org/x/sys/unix").Output()
	if err != nil {
		t.Skipf("no go command: %v", err)
	}
	constant := regexp.MustCompile(`(?m)^\tSYS_(\w+)\s+= (\d+)$`)
	for arch, have := range tables(t) {
		text, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "zsysnum_linux_"+arch+".go"))
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, m := range constant.FindAllStringSubmatch(string(text), -1) {
			if m[1] != "ARCH_SPECIFIC_SYSCALL" { // a place that is kept, no call
				want = append(want, m[2]+" "+strings.ToLower(m[1]))
			}
		}
		slices.Sort(want)
		slices.Sort(have)
		if !slices.Equal(want, have) {
			t.Errorf("%s.txt differs: %d calls, want %d", arch, len(have), len(want))
		}
	}
}

// TestEveryCallStandsInOneGroup: what no group names would be refused without a word
// of what it is for.
func TestEveryCallStandsInOneGroup(t *testing.T) {
	seen := map[string]string{}
	for _, g := range read().groups {
		if !slices.Contains([]Kind{Usual, Rare, Never, Silent}, g.Kind) || !strings.HasPrefix(g.For, "to ") || g.Needs == "" {
			t.Errorf("group %s says kind %q, for %q, needs %q", g.Name, g.Kind, g.For, g.Needs)
		}
		for _, call := range g.Calls {
			if seen[call] != "" {
				t.Errorf("%s is in %s and in %s", call, seen[call], g.Name)
			}
			seen[call] = g.Name
		}
	}
	known := map[string]bool{}
	for arch, table := range tables(t) {
		for _, line := range table {
			_, call, _ := strings.Cut(line, " ")
			if known[call] = true; seen[call] == "" {
				t.Errorf("%s of %s stands in no group", call, arch)
			}
		}
	}
	for call := range seen {
		if !known[call] {
			t.Errorf("%s is a call of no machine", call)
		}
	}
}

// TestLists: a list names only calls that may be granted, and is part of native's.
func TestLists(t *testing.T) {
	all := read().list(Native)
	for _, r := range Runtimes() {
		list := read().list(r)
		if err := Check(list); err != nil {
			t.Errorf("%s.txt: %v", r, err)
		}
		for _, call := range list {
			if !slices.Contains(all, call) {
				t.Errorf("%s.txt has %s, which native.txt has not", r, call)
			}
		}
		if r != Native && len(list) > len(all)-30 {
			t.Errorf("%s.txt has %d of the %d calls that native code has: it narrows nothing", r, len(list), len(all))
		}
	}
}

func TestGrants(t *testing.T) {
	nr, ok := Number("shmget")
	if !ok {
		t.Skip("no table for this machine")
	}
	plain, err := Allowed("python", nil)
	if err != nil || slices.Contains(plain, nr) {
		t.Fatalf("python may shmget: %v, %v", plain, err)
	}
	granted, err := Allowed("python", []string{"shmget", "shmget", "read"})
	if err != nil || !slices.Contains(granted, nr) || len(granted) != len(plain)+1 {
		t.Errorf("granted: %d calls after %d, %v", len(granted), len(plain), err)
	}
	for name, want := range map[string]string{
		"mount": "never granted", "ptrace": "never granted", "bpf": "never granted", "clone3": "never granted", "io_uring_setup": "never granted",
		"unshare": "never granted", "shmgets": "none of that name", "": "none of that name",
	} {
		if _, err := Allowed("go", []string{name}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("grant of %q: %v, want %q", name, err, want)
		}
	}
	if _, err := Allowed("cobol", nil); err == nil {
		t.Error("a runtime without a list has one")
	}
	if name, g := Named(nr); name != "shmget" || g.Name != "sysv" {
		t.Errorf("%d is %s of %v", nr, name, g)
	}
	if name, g := Named(1 << 20); name != "number 1048576" || g != nil {
		t.Errorf("a number of no call is %s of %v", name, g)
	}
}
