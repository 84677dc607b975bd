package heddle_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/cli"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/sandbox/process"
	heddle "github.com/heddle-run/heddle/sdk/go"
)

// TestMain runs the tests against a real server, in this process.
func TestMain(m *testing.M) {
	process.InitIfChild()
	treesitter.ServeIfChild()
	os.Exit(serve(m))
}

func serve(m *testing.M) int {
	dir, err := os.MkdirTemp("", "heddle-sdk-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	at := l.Addr().String()
	l.Close()
	os.Setenv("HEDDLE_SERVER", at)
	ended := make(chan int, 1)
	go func() { ended <- cli.Main([]string{"up", "--quiet", "--listen", at, "--data", dir}, builtin.Default()) }()
	for range 200 {
		if answer, err := http.Get("http://" + at + "/readyz"); err == nil {
			answer.Body.Close()
			return m.Run()
		}
		select {
		case status := <-ended:
			fmt.Println("heddle up ended with status", status)
			return 1
		case <-time.After(50 * time.Millisecond):
		}
	}
	fmt.Println("heddle up did not answer in 10 s")
	return 1
}

const square = `
def handler(event, context):
    if event["n"] < 0:
        raise ValueError("below zero: %d" % event["n"])
    return event["n"] ** 2
`

type event struct {
	N int `json:"n"`
}

func TestGo(t *testing.T) {
	u := heddle.Source("square.py", square, "handler")
	var all []*heddle.Future[int]
	for n := range 5 {
		all = append(all, heddle.Go[int](t.Context(), u, event{n}))
	}
	for n, f := range all {
		if got, err := f.Wait(); err != nil || got != n*n {
			t.Errorf("%d squared: got %d, %v", n, got, err)
		}
	}
	_, err := heddle.Go[int](t.Context(), u, event{-3}).Wait()
	var e *heddle.Error
	if !errors.As(err, &e) || e.State != "exit" || !strings.Contains(e.Text, "ValueError: below zero: -3") || !strings.Contains(e.Text, "square.py") {
		t.Errorf("an exception came home as %v", err)
	}
	if _, err := heddle.Go[string](t.Context(), u, event{2}).Wait(); err != nil {
		t.Errorf("any result is a text: %v", err)
	}
	if _, err := heddle.Go[struct{}](t.Context(), u, event{2}).Wait(); err == nil {
		t.Error("want a number not to fit a struct")
	}
}

func TestCommand(t *testing.T) {
	u := heddle.Source("upper.py", "import sys\nprint(sys.stdin.read().upper(), end='')\n", "")
	if got, err := heddle.Go[string](t.Context(), u, heddle.Stdin("tea")).Wait(); err != nil || got != "TEA" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestMap(t *testing.T) {
	u := heddle.Source("square.py", square, "handler")
	got, err := heddle.Map[int](t.Context(), u, []event{{1}, {-2}, {3}})
	var e *heddle.Error
	if !slices.Equal(got, []int{1, 0, 9}) || !errors.As(err, &e) || e.Type != "ValueError" || !strings.Contains(err.Error(), "item 1") {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := heddle.Map[int](t.Context(), u, []event{}); err != nil || got != nil {
		t.Errorf("of nothing: got %v, %v", got, err)
	}
}

func TestGroup(t *testing.T) {
	slow := heddle.Source("slow.py", "import time\ndef handler(event, context):\n    time.sleep(60)\n", "handler")
	u := heddle.Source("square.py", square, "handler")
	g := heddle.NewGroup(t.Context())
	var three, four int
	g.Go(u, event{3}, &three)
	g.Go(u, event{4}, &four)
	if err := g.Wait(); err != nil || three != 9 || four != 16 {
		t.Errorf("got %d and %d, %v", three, four, err)
	}
	g = heddle.NewGroup(t.Context())
	start := time.Now()
	g.Go(slow, event{}, nil)
	g.Go(u, event{-1}, nil)
	var e *heddle.Error
	if err := g.Wait(); !errors.As(err, &e) || e.State != "exit" || time.Since(start) > 30*time.Second {
		t.Errorf("after %v: %v", time.Since(start), err)
	}
}

func TestCalledBack(t *testing.T) {
	u := heddle.Source("slow.py", "import time\ndef handler(event, context):\n    time.sleep(60)\n", "handler")
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	var e *heddle.Error
	if _, err := heddle.Go[int](ctx, u, event{}).Wait(); !errors.Is(err, context.DeadlineExceeded) && (!errors.As(err, &e) || e.State != "deadline") {
		t.Errorf("past its deadline: %v", err)
	}
	broken := heddle.Source("broken.py", "def (:\n", "")
	if _, err := heddle.Go[int](t.Context(), broken, event{}).Wait(); err == nil || !strings.Contains(err.Error(), "broken.py:1") {
		t.Errorf("a program that cannot be read: %v", err)
	}
	if _, err := heddle.Go[int](t.Context(), heddle.File("nowhere.py", ""), event{}).Wait(); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}
