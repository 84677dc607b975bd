package golang

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/program"
)

func lower(t testing.TB, fe *FrontEnd, src string) *ir.Module {
	t.Helper()
	p := program.Program{Language: program.Go, Path: "a.go", Main: "a.go", Files: fstest.MapFS{"a.go": {Data: []byte(src)}}}
	m, err := fe.Lower(context.Background(), p)
	if err != nil {
		t.Fatalf("lower: %v", err)
	}
	if err := ir.Verify(m); err != nil {
		t.Fatalf("verify: %v\n%s", err, m)
	}
	return m
}

const twoSum = `
/**
 * Definition for a binary tree node.
 * type TreeNode struct {
 *     Val int
 *     Left *TreeNode
 *     Right *TreeNode
 * }
 */
func inorder(root *TreeNode) (res []int) {
	var dfs func(*TreeNode)
	dfs = func(node *TreeNode) {
		if node == nil {
			return
		}
		dfs(node.Left)
		res = append(res, node.Val)
		dfs(node.Right)
	}
	dfs(root)
	sort.Ints(res)
	return
}

func bfs(adj [][]int, n int) int {
	seen := make([]bool, n)
	q := []int{0}
	for len(q) > 0 {
		u := q[0]
		q = q[1:]
		for _, v := range adj[u] {
			if !seen[v] {
				seen[v] = true
				q = append(q, v)
			}
		}
	}
	m := map[int]int{}
	for i := range n {
		if _, ok := m[i]; !ok && i > 2 {
			m[i]++
		}
	}
	return len(m) / 2
}
`

func TestPrint(t *testing.T) {
	fe := New(Config{})
	t0 := time.Now()
	m := lower(t, fe, twoSum)
	t.Log(time.Since(t0))
	for range 3 {
		t0 = time.Now()
		lower(t, fe, twoSum)
		t.Log(time.Since(t0))
	}
	t.Log(m)
}

// TestStandardLibrary lowers real, large code: all must verify.
func TestStandardLibrary(t *testing.T) {
	root := filepath.Join(runtime.GOROOT(), "src")
	if _, err := os.Stat(root); err != nil {
		t.Skip("no standard library source")
	}
	dirs := []string{"fmt", "sort", "strings", "net/http", "go/types", "encoding/json", "container/heap", "sync", "text/template"}
	if os.Getenv("HEDDLE_LONG") != "" {
		dirs = goDirs(root)
	}
	fe := New(Config{NoCommand: true})
	files := os.DirFS(root)
	for _, dir := range dirs {
		t0 := time.Now()
		p := program.Program{Language: program.Go, Path: dir, Main: dir, Files: files}
		m, err := fe.Lower(context.Background(), p)
		if err != nil {
			t.Logf("%s: %v", dir, err)
			continue
		}
		if err := ir.Verify(m); err != nil {
			t.Errorf("%s: %v", dir, err)
		}
		t.Logf("%s: %d functions, %d notes, %v", dir, len(m.Funcs), len(m.Notes), time.Since(t0))
	}
}

func goDirs(root string) (dirs []string) {
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && !strings.Contains(path, "testdata") {
			if m, _ := filepath.Glob(filepath.Join(path, "*.go")); len(m) > 0 {
				rel, _ := filepath.Rel(root, path)
				dirs = append(dirs, filepath.ToSlash(rel))
			}
		}
		return nil
	})
	return dirs
}
