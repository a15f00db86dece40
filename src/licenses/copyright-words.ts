import { hashSet, hashWord } from "./hash.ts";

/** Words that open a copyright statement, and the letter of its sign. */
export const COPYRIGHT: ReadonlySet<number> = hashSet("copyright copyrights copyrighted");
export const C: number = hashWord("c");
export const PORTIONS: number = hashWord("portions");
/** Small words that occur inside the names of holders, in lower case. */
export const CONNECTIVES: ReadonlySet<number> = hashSet(
  `the of and or by for at de von van der den di da la le du et al und und e y in its present
   contributors contributor authors author team teams developers others other project community
   affiliates subsidiaries members inc ltd llc gmbh co corp corporation company group university
   institute foundation laboratory labs lab ai et see file holder holders owner owners name year
   yyyy xxxx organization copyright copyrights portions c all rights reserved respective their
   individual various original software work portion`,
);
/** Words that make a holder's line a statement about use. */
export const OPERATIVE: ReadonlySet<number> = hashSet(
  `only not no non never noncommercial nonprofit commercial commercially use used uses user users
   using usage may must shall cannot can could will would should might need needs ought prohibited
   forbidden banned bars barred restricted restrict restricts restriction restrictions limit limits
   permitted permission permissions permit permits allow allowed allows license licensed
   licenses licensee licensees sublicense subject terms term condition conditions purpose purposes
   evaluation educational education personal internal internally military except unless without
   require requires required pay pays paid payment fee fees royalty royalties sell sells sold sale
   sales resale redistribute redistributed redistribution distribute distributed distribution
   modify modified modification copy copied copying derivative derivatives provided under agreement
   agreements consent confidential proprietary expire expires expired void exclude excludes excluded
   excluding exclusively solely outside within until after before during from to with you your yours
   we our us i me my it he she they them this that these those is are was were be been being am has
   have had do does did done if when where who whom whose which what why how than more less
   any every each some none nothing nobody anyone everyone but however because so too also just
   against about over ban bans deny denies denied revoke revoked terminate terminated termination
   agree agrees agreed accept accepts accepted comply apply applies applied grant grants granted
   hereby herein thereof please contact ask obtain obtained approval approved approve written
   noncommercially disclaim disclaims warranty warranties liable
   liability damages law laws trademark trademarks patent patents private hosted
   仅 限 禁 不 非 须 必 未 需 competitor competitors compete eu embargoed weapons remain remains
   belong belongs make makes made
   take takes give gives give keep keeps get gets charge cost costs delete destroyed return`,
);
/** Words that may be part of a name, unless they are written as a remark. */
export const EDITIONS: ReadonlySet<number> = hashSet(
  "research academic student students demo trial beta preview edition version",
);
/** `All rights reserved`. */
export const RIGHTS: readonly number[] = ["all", "rights", "reserved"].map(hashWord);
/** Ends with a full stop that ends no sentence. */
export const ABBREVIATION: RegExp =
  /(?:^|[\s(,])(?:inc|ltd|co|corp|llc|gmbh|jr|sr|dr|st|al|bros|pty|pte|s\.a|s\.r\.l|b\.v|u\.s|a\.g|[a-z]|[\d.-]{1,12})\.$/iu;
