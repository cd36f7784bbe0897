/**
 * Fuzz targets, one a class, because the fuzzer takes one to a JVM. In an ordinary test run each is run with its seeds, the files
 * under {@code src/test/resources} in the directory named after it; {@code mvn -Pfuzz test} looks for new inputs, a minute each.
 * An input that fails is written beside the seeds: keep it there when the defect is mended.
 */
package io.github.connectclient.fuzz;
