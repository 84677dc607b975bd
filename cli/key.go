package cli

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle/internal/seal"
)

func (a *app) keyCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "key FILE",
		Short: "Make a key that users' code and data are encrypted with",
		Long: `Key writes a fresh key to FILE, which must not exist. With --key-file FILE, or
HEDDLE_KEY_FILE, what heddle keeps of users' programs, inputs, results, logs and
reports is encrypted with it on the disk, and lies open in memory only. A data folder
that was used with a key is not opened without it: keep the file, and not beside the data.

The key is an age identity (age-encryption.org/v1), as age-keygen makes them.`,
		Example: `  heddle key ~/heddle.key
  heddle up --key-file ~/heddle.key`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			text, err := seal.NewKey()
			if err != nil {
				return err
			}
			f, err := os.OpenFile(args[0], os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
			if errors.Is(err, os.ErrExist) {
				return usage("key %s: it exists, and what it encrypted would be lost", args[0])
			}
			if err != nil {
				return err
			}
			_, err = f.WriteString(text)
			return errors.Join(err, f.Close())
		},
	}
	rotate := &cobra.Command{
		Use:   "rotate NEWFILE",
		Short: "Have the data folder opened by another key from now on",
		Long: `Rotate has the data folder, which the key of --key-file opens, opened by the key of
NEWFILE instead. It takes a moment however much lies there, and a kill in the middle
leaves it undone or done. The old key opens nothing any more, but for copies of the
folder that were made before. A server that runs meanwhile goes on, and wants the new
key at its next start.`,
		Example: `  heddle key ~/new.key
  heddle key rotate ~/new.key --key-file ~/heddle.key`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if a.keyFile == "" {
				return usage("key rotate: --key-file says which key opens the folder now")
			}
			err := seal.Rotate(a.data, a.keyFile, args[0])
			if errors.Is(err, seal.ErrKey) || errors.Is(err, seal.ErrSealed) || errors.Is(err, os.ErrNotExist) {
				return usage("key rotate: %v", err)
			}
			return err
		},
	}
	misuse(rotate)
	cmd.AddCommand(rotate)
	return cmd
}

// vault opens the data folder's vault; nil is that there is no key. Temporary files
// of this process lie in its memory too.
func (a *app) vault() (*seal.Vault, error) {
	v, err := seal.Open(a.data, a.keyFile)
	if errors.Is(err, seal.ErrKey) || errors.Is(err, seal.ErrSealed) || errors.Is(err, seal.ErrMemory) || errors.Is(err, os.ErrNotExist) {
		return nil, usage("--key-file: %v", err)
	}
	if err == nil && v != nil {
		err = os.Setenv("TMPDIR", v.Plain)
	}
	return v, err
}

func (a *app) closeVault(v *seal.Vault) {
	if err := v.Close(); err != nil {
		fmt.Fprintf(a.err, "heddle: %v\n", err)
	}
}
