package wasmbin

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// TestEveryValidModuleSurvives reads the modules that come with wazero's own
// tests (the specification's suite and fuzz cases among them). Whatever wazero
// accepts must decode, encode to something that wazero accepts, and be valid
// after each rewrite; whatever it refuses must not become valid by a rewrite.
func TestEveryValidModuleSurvives(t *testing.T) {
	ctx := context.Background()
	features := api.CoreFeaturesV2 | experimental.CoreFeaturesTailCall | experimental.CoreFeaturesThreads
	rt := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter().WithCoreFeatures(features).WithMemoryLimitPages(65536))
	defer rt.Close(ctx)
	compile := func(bin []byte) error {
		m, err := rt.CompileModule(ctx, bin)
		if err == nil {
			m.Close(ctx)
		}
		return err
	}
	valid, refused := 0, 0
	for _, path := range corpus(t) {
		bin, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(filepath.Dir(path)) + "/" + filepath.Base(path)
		ok := compile(bin) == nil
		m, err := Decode(bin)
		if err != nil {
			if ok {
				t.Errorf("%s: valid, but %v", name, err)
			}
			refused++
			continue
		}
		metered, err := DefaultMeter.Rewrite(bin)
		if !ok {
			if err == nil && compile(metered) == nil {
				t.Errorf("%s: invalid, but valid when metered", name)
			}
			refused++
			continue
		}
		valid++
		if err != nil {
			t.Errorf("%s: meter: %v", name, err)
		} else if err := compile(metered); err != nil {
			t.Errorf("%s: metered: %v", name, err)
		}
		traced, err := trace(metered)
		if err == nil {
			err = compile(traced)
		}
		if err != nil && !errors.Is(err, ErrUnsupported) {
			t.Errorf("%s: traced: %v", name, err)
		}
		again := Encode(m)
		if err := compile(again); err != nil {
			t.Errorf("%s: encoded: %v", name, err)
		}
		if m2, err := Decode(again); err != nil || !bytes.Equal(Encode(m2), again) {
			t.Errorf("%s: encoding is not stable (%v)", name, err)
		}
	}
	t.Logf("%d valid modules, %d refused", valid, refused)
	if valid < 1000 {
		t.Errorf("only %d valid modules read", valid)
	}
}

func trace(bin []byte) ([]byte, error) {
	m, err := Decode(bin)
	if err != nil {
		return nil, err
	}
	tr := DefaultTracer
	tr.Pages = 4096
	if _, err := tr.Apply(m); err != nil {
		return nil, err
	}
	return Encode(m), nil
}

// corpus is the .wasm files in the folder of the wazero module.
func corpus(t testing.TB) (paths []string) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/tetratelabs/wazero").Output()
	root := strings.TrimSpace(string(out))
	if err != nil || root == "" {
		t.Skipf("no folder of the wazero module: %v", err)
	}
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && (d.Name() == "typed-function-references" || d.Name() == "exception-handling") {
			return fs.SkipDir // features that this package says it does not cover
		}
		if err == nil && strings.HasSuffix(path, ".wasm") {
			paths = append(paths, path)
		}
		return nil
	})
	if len(paths) == 0 {
		t.Skip("the wazero module has no test data here")
	}
	return paths
}
