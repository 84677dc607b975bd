package launch

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"testing/fstest"

	"github.com/evanw/esbuild/pkg/api"

	"github.com/heddle-run/heddle/program"
)

// stripTypes bundles a TypeScript program into one CommonJS file that Node runs.
// Packages outside the program stay as require calls.
func stripTypes(p program.Program) (files fs.FS, main string, err error) {
	text, err := fs.ReadFile(p.Files, p.Main)
	if err != nil {
		return nil, "", err
	}
	built := api.Build(api.BuildOptions{
		Stdin:    &api.StdinOptions{Contents: string(text), Sourcefile: p.Main, Loader: api.LoaderTS},
		Bundle:   true,
		Platform: api.PlatformNode,
		Format:   api.FormatCommonJS,
		Target:   api.ES2022,
		Packages: api.PackagesExternal,
		Plugins:  []api.Plugin{fromFiles(p)},
		LogLevel: api.LogLevelSilent,
	})
	if len(built.Errors) > 0 {
		e := built.Errors[0]
		if e.Location != nil {
			return nil, "", fmt.Errorf("%w: %s:%d: %s", ErrBuild, e.Location.File, e.Location.Line, e.Text)
		}
		return nil, "", fmt.Errorf("%w: %s", ErrBuild, e.Text)
	}
	main = strings.TrimSuffix(path.Base(p.Main), path.Ext(p.Main)) + ".cjs"
	return fstest.MapFS{main: {Data: built.OutputFiles[0].Contents, Mode: 0o444}}, main, nil
}

// fromFiles lets the bundler read the program's files only, never the host's.
func fromFiles(p program.Program) api.Plugin {
	return api.Plugin{Name: "program", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: `^\.`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			base := path.Join(path.Dir(strings.TrimPrefix(a.Importer, "program:")), a.Path)
			for _, name := range []string{base, base + ".ts", base + ".js", base + ".mjs", base + "/index.ts", strings.TrimSuffix(base, ".js") + ".ts"} {
				if info, err := fs.Stat(p.Files, name); err == nil && !info.IsDir() {
					return api.OnResolveResult{Path: name, Namespace: "program"}, nil
				}
			}
			return api.OnResolveResult{}, fmt.Errorf("%s is not among the program's files", a.Path)
		})
		b.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: "program"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			text, err := fs.ReadFile(p.Files, a.Path)
			loader := api.LoaderTS
			if ext := path.Ext(a.Path); ext == ".json" {
				loader = api.LoaderJSON
			} else if ext != ".ts" && ext != ".mts" {
				loader = api.LoaderJS
			}
			contents := string(text)
			return api.OnLoadResult{Contents: &contents, Loader: loader}, err
		})
	}}
}
