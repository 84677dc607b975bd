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

// compiled is a TypeScript program as Node runs it.
type compiled struct {
	files  fs.FS
	main   string
	origin sourceMap // empty where nobody asked for it
}

// stripTypes bundles a TypeScript program into one CommonJS file that Node runs.
// Packages outside the program stay as require calls. With mapped it says which lines
// come from which.
func stripTypes(p program.Program, mapped bool) (compiled, error) {
	text, err := fs.ReadFile(p.Files, p.Main)
	if err != nil {
		return compiled{}, err
	}
	origins := api.SourceMapNone
	if mapped {
		origins = api.SourceMapExternal
	}
	built := api.Build(api.BuildOptions{
		Stdin:          &api.StdinOptions{Contents: string(text), Sourcefile: p.Main, Loader: api.LoaderTS},
		Bundle:         true,
		Platform:       api.PlatformNode,
		Format:         api.FormatCommonJS,
		Target:         api.ES2022,
		Packages:       api.PackagesExternal,
		Plugins:        []api.Plugin{fromFiles(p)},
		Outfile:        "/out.cjs", // of which nothing is written; the map is beside it
		Sourcemap:      origins,
		SourcesContent: api.SourcesContentExclude,
		LogLevel:       api.LogLevelSilent,
	})
	if len(built.Errors) > 0 {
		e := built.Errors[0]
		if e.Location != nil {
			return compiled{}, fmt.Errorf("%w: %s:%d: %s", ErrBuild, e.Location.File, e.Location.Line, e.Text)
		}
		return compiled{}, fmt.Errorf("%w: %s", ErrBuild, e.Text)
	}
	c := compiled{main: compiledName(p)}
	for _, f := range built.OutputFiles {
		if strings.HasSuffix(f.Path, ".map") {
			if c.origin, err = readSourceMap(f.Contents); err != nil {
				return c, fmt.Errorf("%w: %s: %w", ErrBuild, p.Main, err)
			}
			continue
		}
		c.files = fstest.MapFS{c.main: {Data: f.Contents, Mode: 0o444}}
	}
	return c, nil
}

// compiledName is the file that Node runs of a TypeScript program.
func compiledName(p program.Program) string {
	return strings.TrimSuffix(path.Base(p.Main), path.Ext(p.Main)) + ".cjs"
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
