/**
 * What every form shares that has the write side write something: it keeps what was typed, says
 * what is wrong with it, is written once however often it is sent, and leads to what was written. A
 * form itself is a {@link se.samverkanstrappan.query.forms.Form}: its fields, and where they go.
 */
@NullMarked
package se.samverkanstrappan.query.forms;

import org.jspecify.annotations.NullMarked;
