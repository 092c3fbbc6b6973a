package analyticsschemas

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"fmt"
	"hash"
)

// DigestAlgorithm is the name of an algorithm by which a digest is taken.
type DigestAlgorithm string

// The algorithms. SHA1 and MD5 are for systems that know nothing else: they find accidents, and no
// attacker.
const (
	SHA256 DigestAlgorithm = "sha256"
	SHA512 DigestAlgorithm = "sha512"
	SHA1   DigestAlgorithm = "sha1"
	MD5    DigestAlgorithm = "md5"
)

var hashes = map[DigestAlgorithm]func() hash.Hash{
	SHA256: sha256.New,
	SHA512: sha512.New,
	SHA1:   sha1.New,
	MD5:    md5.New,
}

// Checksum is the digest of a value over its [CanonicalJSON], in hexadecimal digits of lower case. It is
// the digest that every other language comes to, however the value was written.
func Checksum(value any, algorithm DigestAlgorithm) (string, error) {
	newHash, ok := hashes[algorithm]
	if !ok {
		return "", fmt.Errorf("there is no algorithm %q: use sha256, sha512, sha1 or md5", algorithm)
	}
	text, err := CanonicalJSON(value)
	if err != nil {
		return "", err
	}
	hash := newHash()
	hash.Write(text)
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// Verify reports whether a value has this digest, written as [Checksum] writes it.
func Verify(value any, digest string, algorithm DigestAlgorithm) (bool, error) {
	found, err := Checksum(value, algorithm)
	return err == nil && found == digest, err
}
