/** The verbs of English procedures, and what each asks a reader to do. */
import type { Deed } from './language.ts';

/** Verbs by what they ask for, so that each row reads as a list. */
const byDeed: Readonly<Record<Deed, string>> = {
  press:
    'click, click on, left-click, left click, left-click on, double-click, double click, double-click on, tap, tap on, press, press on, hit, open, close, launch, start, navigate to, go to, browse to, head to, use, dismiss, expand, touch, push, activate, finish with, open up, agree to, agree with, answer, answer with, decline, refuse, reject, respond with, reply with, fire up',
  'right-click':
    'right-click, right click, right-click on, right click on, right-click in, right-click anywhere on, right click from, right-click from, long-press, long press, secondary-click',
  scan: "scan, read in, scan in, point the camera at, point your camera at, point the phone at, point your phone at, aim the camera at, aim at, hold the camera over, hold the phone over, hold the phone up to, hold your phone up to, hold the camera up to, hold your camera up to, aim the phone at, aim your phone at, aim your camera at, aim the phone's camera at, aim your phone's camera at, aim the camera of the phone at, point your phone's camera at, point the phone's camera at, capture",
  draw: 'draw, redraw, trace',
  value:
    'enter, type, type in, key, key in, input, fill in, fill out, write, put, put in, provide, paste, repeat, retype, re-type, re-enter, reenter, specify, supply, fill, replace, overwrite',
  confirm: 'confirm, acknowledge, accept',
  choose: 'choose, select, pick, opt for, highlight',
  set: 'set, change, adjust, switch',
  clear: 'clear, empty, delete',
  tick: 'tick, check, turn on, switch on, enable, mark',
  untick: 'untick, uncheck, turn off, switch off, disable, unmark',
  toggle: 'toggle',
  hold: 'hold, hold down, press and hold, keep holding, keep',
  release: 'release, let go of',
  move: 'swipe, swipe to, swipe left, swipe right, swipe up, swipe down, drag, slide, hover over, hover on, pinch, rotate, flip',
  login:
    'log in as, log in with, log in, log back in as, log back in with, log back in, sign back in with, sign back in, sign in as, sign in with, sign in, log on, log on as',
  wait: 'wait, pause, allow, let, give it',
  resume:
    'continue, continue with, continue at, move to, move on, carry on, carry on with, proceed, proceed to, proceed with, resume, go on, go on with, go back, go back to, return, return to, skip, skip to, jump to, move on to, start again, start over, begin again, begin',
  // What changes something that no screen shows.
  outside:
    'restart, reboot, reset, unplug, plug, plug in, connect, disconnect, install, uninstall, remove, insert, mount, unmount, power off, power on, power up, power down, turn, shut down, update, upgrade, download, upload, format, erase, wipe, attach, detach, lift, shake, register, create, configure, print, save, send, forward, add, apply, assign, block, move, pull, cut, screw, unscrew, clean, charge, unlock, lock, reinstall, restore, back up, export, import, run, stop, test, verify with, synchronise, synchronize, sync, subscribe, join, reply, reply to, respond to, solve, write to, call, phone, email, e-mail, exit, quit, cancel, abort, log out, log off, sign out, sign off',
  redo: 'do, perform, carry out, redo, complete, execute, go through, work through, run through',
  observe:
    'read, note, note down, write down, copy, remember, compare, look, look at, look for, look in, look up, find, locate, watch, see, make a note of, keep in mind, memorise, memorize, review, observe, notice, decide, think of, take, have, ask, contact, bring, prepare, get, stay, be, try, consult, learn, know, mind, beware of, expect, hold steady, pick up, grab, identify, pay attention to, double-check, count, inspect, stand, sit, scroll, scroll down to, scroll to, scroll down, move the mouse to, move the pointer to, point to, leave, follow, do nothing',
  verify:
    'make sure, make sure that, ensure, ensure that, verify, verify that, check that, check whether, check if, confirm that, be sure, be sure that, see that, see if',
};

/** Every verb, of one to four words, with its deed. */
export const verbs: Readonly<Record<string, Deed>> = Object.fromEntries(
  Object.entries(byDeed).flatMap(([deed, words]) =>
    words.split(', ').map((verb) => [verb, deed as Deed]),
  ),
);
