// Package sqlite is the store in one file, heddle.db, under a data folder. It
// needs no server and no cgo, and several heddle processes may use one file.
//
// What was put is on disk when Put returns: the write-ahead log is synced at
// every commit, so neither kill -9 nor a power cut loses or tears it. Values are
// kept as JSON, so a new field needs no migration; the tables themselves are
// versioned by PRAGMA user_version.
package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	driver "modernc.org/sqlite" // named "sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/store"
)

// File is the database's name in its folder.
const File = "heddle.db"

// ErrNewer says that a later version of heddle wrote the file.
var ErrNewer = errors.New("written by a newer version of heddle")

// Config of a Store.
type Config struct {
	Dir    string // made when it is missing
	Bounds store.Bounds
}

// Store is an open database.
type Store struct {
	db       *sql.DB
	bounds   store.Bounds
	observed *sql.Stmt // asked for each program that is analysed
}

var _ store.Store = (*Store)(nil)

// migrations bring an older file up to date; the i-th makes version i+1. A
// released one is never edited.
func migrations() []string {
	return []string{`
		CREATE TABLE profiles (program TEXT, unit TEXT, doc TEXT NOT NULL, PRIMARY KEY (program, unit)) WITHOUT ROWID;
		CREATE TABLE observations (program TEXT, unit TEXT, seq INTEGER, doc TEXT NOT NULL,
			PRIMARY KEY (program, unit, seq)) WITHOUT ROWID;
		CREATE TABLE runs (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, started INTEGER NOT NULL, doc TEXT NOT NULL);
		CREATE INDEX runs_started ON runs (started, seq);
		CREATE TABLE blobs (name TEXT PRIMARY KEY, data BLOB NOT NULL);`,
	}
}

// Open opens or makes the database. A writer waits for another process's write
// up to ten seconds.
func Open(ctx context.Context, c Config) (*Store, error) {
	path := filepath.Join(c.Dir, File)
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	// _txlock=immediate: a transaction that reads and then writes would fail with
	// SQLITE_BUSY, without a wait, when another process wrote in between.
	dsn := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: url.Values{
		"_txlock": {"immediate"},
		"_pragma": {"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", "journal_size_limit(16777216)"},
	}.Encode()}
	db, err := sql.Open("sqlite", dsn.String())
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	// SQLite has one writer; a few connections let readers go on beside it.
	db.SetMaxOpenConns(4)
	s := &Store{db: db, bounds: c.Bounds.OrDefault()}
	if err := s.migrate(ctx); err != nil {
		db.Close()
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	s.observed, err = db.PrepareContext(ctx, `SELECT doc FROM (SELECT seq, doc FROM observations
		WHERE program = ? AND unit = ? ORDER BY seq DESC LIMIT ?) ORDER BY seq`)
	if err != nil {
		db.Close()
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	return s, nil
}

func (s *Store) migrate(ctx context.Context) error {
	steps := migrations()
	var version int
	if err := s.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil || version == len(steps) {
		return err
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		// Read again: another process may have migrated while this one waited.
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		if version > len(steps) {
			return fmt.Errorf("schema %d, this one knows %d: %w", version, len(steps), ErrNewer)
		}
		for _, step := range steps[version:] {
			if _, err := tx.ExecContext(ctx, step); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", len(steps)))
		return err
	})
}

// write runs f in one transaction, all or nothing.
func (s *Store) write(ctx context.Context, f func(tx *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // no effect once committed
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// PutProfile replaces the unit's profile.
func (s *Store) PutProfile(ctx context.Context, id program.UnitID, p profile.Profile) error {
	doc, err := json.Marshal(p)
	if err == nil {
		_, err = s.db.ExecContext(ctx, `INSERT INTO profiles VALUES (?, ?, ?)
			ON CONFLICT DO UPDATE SET doc = excluded.doc`, string(id.Program), id.Unit, doc)
	}
	return wrap(err, "put profile", id)
}

// Profile is the unit's latest profile.
func (s *Store) Profile(ctx context.Context, id program.UnitID) (p profile.Profile, err error) {
	var doc []byte
	err = s.db.QueryRowContext(ctx, `SELECT doc FROM profiles WHERE program = ? AND unit = ?`,
		string(id.Program), id.Unit).Scan(&doc)
	if err == nil {
		err = json.Unmarshal(doc, &p)
	}
	return p, wrap(err, "read profile", id)
}

// Append adds an observation and forgets the unit's oldest beyond the bound.
func (s *Store) Append(ctx context.Context, o profile.Observation) error {
	doc, err := json.Marshal(o)
	if err != nil {
		return wrap(err, "append observation of", o.Unit)
	}
	err = s.write(ctx, func(tx *sql.Tx) error {
		var seq int64
		err := tx.QueryRowContext(ctx, `INSERT INTO observations SELECT ?1, ?2, 1 + coalesce(max(seq), 0), ?3
			FROM observations WHERE program = ?1 AND unit = ?2 RETURNING seq`,
			string(o.Unit.Program), o.Unit.Unit, doc).Scan(&seq)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM observations WHERE program = ? AND unit = ? AND seq <= ?`,
			string(o.Unit.Program), o.Unit.Unit, seq-int64(s.bounds.Observations))
		return err
	})
	return wrap(err, "append observation of", o.Unit)
}

// Observations are the unit's newest, oldest of them first.
func (s *Store) Observations(ctx context.Context, id program.UnitID, limit int) ([]profile.Observation, error) {
	list, err := scan[profile.Observation](s.observed.QueryContext(ctx, string(id.Program), id.Unit, sqlLimit(limit)))
	return list, wrap(err, "read observations of", id)
}

// Units are those with a profile or an observation, sorted.
func (s *Store) Units(ctx context.Context) ([]program.UnitID, error) {
	list, err := query[program.UnitID](ctx, s.db, `SELECT json_object('Program', program, 'Unit', unit) FROM
		(SELECT program, unit FROM profiles UNION SELECT program, unit FROM observations) ORDER BY program, unit`)
	return list, wrap(err, "read", "units")
}

// PutRun records or replaces a run and forgets the oldest beyond the bound,
// with the blobs that are its own.
func (s *Store) PutRun(ctx context.Context, r store.Run) error {
	doc, err := json.Marshal(r)
	if err != nil {
		return wrap(err, "put run", r.ID)
	}
	err = s.write(ctx, func(tx *sql.Tx) error {
		var seq int64
		err := tx.QueryRowContext(ctx, `INSERT INTO runs (seq, id, started, doc)
			VALUES ((SELECT 1 + coalesce(max(seq), 0) FROM runs), ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET started = excluded.started, doc = excluded.doc RETURNING seq`,
			r.ID, nanos(r.Started), doc).Scan(&seq)
		if err != nil {
			return err
		}
		old, err := query[string](ctx, tx, `DELETE FROM runs WHERE seq <= ? RETURNING json_quote(id)`, seq-int64(s.bounds.Runs))
		for _, id := range old {
			prefix := store.RunBlob(id, "")
			// '0' is the character after '/', which ends every prefix.
			if _, err := tx.ExecContext(ctx, `DELETE FROM blobs WHERE name >= ? AND name < ?`, prefix, prefix[:len(prefix)-1]+"0"); err != nil {
				return err
			}
		}
		return err
	})
	return wrap(err, "put run", r.ID)
}

// nanos orders starts; the zero time is before all of them, and UnixNano of it overflows.
func nanos(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixNano()
}

// Run is the record of that ID.
func (s *Store) Run(ctx context.Context, id string) (r store.Run, err error) {
	var doc []byte
	err = s.db.QueryRowContext(ctx, `SELECT doc FROM runs WHERE id = ?`, id).Scan(&doc)
	if err == nil {
		err = json.Unmarshal(doc, &r)
	}
	return r, wrap(err, "read run", id)
}

// Runs are the newest first, by their start.
func (s *Store) Runs(ctx context.Context, limit int) ([]store.Run, error) {
	list, err := query[store.Run](ctx, s.db, `SELECT doc FROM runs ORDER BY started DESC, seq DESC LIMIT ?`, sqlLimit(limit))
	return list, wrap(err, "read", "runs")
}

// PutBlob replaces the document of that name.
func (s *Store) PutBlob(ctx context.Context, name string, data []byte) error {
	if len(data) > s.bounds.BlobBytes {
		return fmt.Errorf("put blob %s of %d bytes: %w", name, len(data), store.ErrTooLarge)
	}
	_, err := s.db.ExecContext(ctx, `INSERT INTO blobs VALUES (?, ?) ON CONFLICT DO UPDATE SET data = excluded.data`,
		name, append([]byte{}, data...)) // never nil, which would be NULL
	return wrap(err, "put blob", name)
}

// Blob is the document of that name.
func (s *Store) Blob(ctx context.Context, name string) (data []byte, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT data FROM blobs WHERE name = ?`, name).Scan(&data)
	return data, wrap(err, "read blob", name)
}

// Close flushes and closes the file.
func (s *Store) Close() error { return errors.Join(s.observed.Close(), s.db.Close()) }

type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func query[T any](ctx context.Context, q querier, text string, args ...any) ([]T, error) {
	return scan[T](q.QueryContext(ctx, text, args...))
}

// scan reads rows of one JSON column.
func scan[T any](rows *sql.Rows, err error) ([]T, error) {
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []T
	for rows.Next() {
		var doc []byte
		var v T
		if err := rows.Scan(&doc); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(doc, &v); err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, rows.Err()
}

// sqlLimit turns "0 is all" into SQL's "-1 is all".
func sqlLimit(n int) int {
	if n <= 0 {
		return -1
	}
	return n
}

func wrap(err error, verb string, object any) error {
	if errors.Is(err, sql.ErrNoRows) {
		err = store.ErrNotFound
	}
	if failed, ok := errors.AsType[*driver.Error](err); ok && failed.Code()&0xff == sqlite3.SQLITE_FULL {
		err = fmt.Errorf("%w: %w", store.ErrFull, err)
	}
	if err != nil {
		err = fmt.Errorf("%s %v: %w", verb, object, err)
	}
	return err
}
