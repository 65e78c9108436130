/**
 * How a blank report of `nianbao init` says that it is one, until its author takes the mark out: in files of
 * text by a comment (`<!-- nianbao-blank -->`), in Word by the property 状态 of the document.
 */
export const BLANK_COMMENT = 'nianbao-blank';
export const BLANK_STATUS = '空白报告（nianbao init）';
