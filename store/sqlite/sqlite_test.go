package sqlite_test

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/store/sqlite"
	"github.com/heddle-run/heddle/store/storetest"
)

func open(t testing.TB, dir string, b store.Bounds) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(context.Background(), sqlite.Config{Dir: dir, Bounds: b})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestConformance(t *testing.T) {
	storetest.Run(t, func(t *testing.T, b store.Bounds) store.Store { return open(t, t.TempDir(), b) })
}

// writerEnv makes this test binary the process that TestKill kills.
const writerEnv = "HEDDLE_TEST_WRITE_TO"

func TestMain(m *testing.M) {
	if dir := os.Getenv(writerEnv); dir != "" {
		write(dir)
	}
	os.Exit(m.Run())
}

// write appends without end and says on stdout what is safe.
func write(dir string) {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, sqlite.Config{Dir: dir})
	for n := 0; err == nil; n++ {
		if err = s.Append(ctx, storetest.Observe(1, n)); err == nil {
			err = s.PutBlob(ctx, "count", []byte(strconv.Itoa(n)))
		}
		fmt.Println(n)
	}
	fmt.Println("error:", err)
	os.Exit(1)
}

// TestKill kills a writer with SIGKILL in the middle of its work, again and
// again: all it had reported as written must be there, in order, and the file whole.
func TestKill(t *testing.T) {
	dir := t.TempDir()
	total := 0
	for round := range 5 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), writerEnv+"="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		safe, lines := 0, bufio.NewScanner(out)
		for lines.Scan() {
			if strings.HasPrefix(lines.Text(), "error") {
				t.Fatal(lines.Text())
			}
			if safe++; safe == 20+7*round {
				cmd.Process.Kill()
			}
		}
		cmd.Wait()

		s := open(t, dir, store.Bounds{})
		obs, err := s.Observations(context.Background(), storetest.Unit(1), 0)
		if err != nil {
			t.Fatal(err)
		}
		fresh := obs[total:]
		if len(fresh) < safe {
			t.Fatalf("round %d: %d observations were reported written, %d are there", round, safe, len(fresh))
		}
		for n, o := range fresh {
			if o.ExitCode != n {
				t.Fatalf("round %d: observation %d holds %d", round, n, o.ExitCode)
			}
		}
		count, err := s.Blob(context.Background(), "count")
		if n, _ := strconv.Atoi(string(count)); err != nil || n < safe-1 {
			t.Fatalf("round %d: blob says %s (%v), want at least %d", round, count, err, safe-1)
		}
		total = len(obs)
		s.Close()
	}
}

func TestTwoProcessesWriteAtOnce(t *testing.T) {
	dir := t.TempDir()
	var cmds []*exec.Cmd
	for range 2 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), writerEnv+"="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		cmds = append(cmds, cmd)
		defer func() {
			cmd.Process.Kill()
			cmd.Wait()
		}()
		for lines, n := bufio.NewScanner(out), 0; n < 30 && lines.Scan(); n++ {
			if strings.HasPrefix(lines.Text(), "error") {
				t.Fatal(lines.Text())
			}
		}
	}
	for _, cmd := range cmds {
		cmd.Process.Kill()
	}
	obs, err := open(t, dir, store.Bounds{}).Observations(context.Background(), storetest.Unit(1), 0)
	if err != nil || len(obs) < 60 {
		t.Fatalf("%d observations, %v", len(obs), err)
	}
}

func TestNewerSchemaIsRefused(t *testing.T) {
	dir := t.TempDir()
	open(t, dir, store.Bounds{}).Close()
	db, err := sql.Open("sqlite", filepath.Join(dir, sqlite.File))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	if _, err := sqlite.Open(context.Background(), sqlite.Config{Dir: dir}); !errors.Is(err, sqlite.ErrNewer) {
		t.Errorf("got %v, want ErrNewer", err)
	}
}

func TestFilesThatAreNoDatabase(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, sqlite.File), []byte(strings.Repeat("not a database ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Open(context.Background(), sqlite.Config{Dir: dir}); err == nil || !strings.Contains(err.Error(), sqlite.File) {
		t.Errorf("got %v, want an error that names the file", err)
	}
	if _, err := sqlite.Open(context.Background(), sqlite.Config{Dir: filepath.Join(dir, sqlite.File, "below")}); err == nil {
		t.Error("a folder below a file opened")
	}
	odd := filepath.Join(dir, "a #b?c%20 d")
	s := open(t, odd, store.Bounds{})
	if err := s.PutBlob(context.Background(), "x", nil); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(odd, sqlite.File)); err != nil {
		t.Error(err)
	}
}

func BenchmarkAppend(b *testing.B) {
	s, n := open(b, b.TempDir(), store.Bounds{}), 0
	for b.Loop() {
		n++
		if err := s.Append(context.Background(), storetest.Observe(1, n)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	dir := b.TempDir()
	for b.Loop() {
		s, err := sqlite.Open(context.Background(), sqlite.Config{Dir: dir})
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}
