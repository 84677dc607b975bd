package cli

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

func (a *app) secretCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "secret",
		Short: "Keep secrets on a server for calls that name them",
		Long: `A secret is kept on the server, encrypted with its --key-file, and found by calls
that name it (heddle invoke --secret NAME) as the file /run/secrets/NAME, in memory of
the sandbox. It is in no environment, command line, log or report, and nobody can read
it back. heddle run takes secrets from files: --secret NAME=FILE.`,
		Example: `  heddle secret set db-password < password.txt
  heddle invoke load.py --secret db-password`,
	}
	set := &cobra.Command{
		Use: "set NAME", Short: "Keep what stands on stdin under this name", Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			value, err := io.ReadAll(a.in)
			if err != nil {
				return fmt.Errorf("stdin: %w", err)
			}
			return a.remote().Do(cmd.Context(), http.MethodPut, "/v1/secrets/"+url.PathEscape(args[0]), "application/octet-stream", bytes.NewReader(value), nil)
		},
	}
	rm := &cobra.Command{
		Use: "rm NAME", Short: "Forget it", Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.remote().Do(cmd.Context(), http.MethodDelete, "/v1/secrets/"+url.PathEscape(args[0]), "", nil, nil)
		},
	}
	ls := &cobra.Command{
		Use: "ls", Short: "List the names", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var names []string
			if err := a.remote().Get(cmd.Context(), "/v1/secrets", &names); err != nil {
				return err
			}
			for _, name := range names {
				fmt.Fprintln(a.out, name)
			}
			return nil
		},
	}
	for _, sub := range []*cobra.Command{set, rm, ls} {
		misuse(sub)
		cmd.AddCommand(sub)
	}
	return cmd
}

// secretFiles reads --secret NAME=FILE flags.
func secretFiles(flags []string) (map[string][]byte, error) {
	if len(flags) == 0 {
		return nil, nil
	}
	all := map[string][]byte{}
	for _, flag := range flags {
		name, file, ok := strings.Cut(flag, "=")
		if !ok || name == "" || name != filepath.Base(name) {
			return nil, usage("--secret %s: want NAME=FILE", flag)
		}
		value, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("--secret %s: %w", name, err)
		}
		all[name] = value
	}
	return all, nil
}
